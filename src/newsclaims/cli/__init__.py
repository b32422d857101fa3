"""The command line: one thin file a command."""


def main() -> None:
    """Run the command line (in progress)."""
