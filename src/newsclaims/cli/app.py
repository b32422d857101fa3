"""The Typer application: which commands there are, and what an error looks like.

A command is a module `newsclaims.cli.<name>` with a function `<name>`. Its docstring is its help; an
`Examples:` block at the docstring's end is printed below the options, as it was typed. No command module
imports spaCy, pydantic or rich when it is imported: `--help` must be quick.
"""

import inspect
import os
import shlex
import sys
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from itertools import takewhile
from keyword import iskeyword
from typing import Annotated, Any

import typer
from typer.exceptions import TyperException

from newsclaims.cli import INTERRUPTED, _settings, _streams
from newsclaims.errors import BUG, NewsclaimsError

COMMANDS = (
    "extract",
    "distribute",
    "watch",
    "inspect",
    "quotes",
    "figures",
    "dates",
    "actors",
    "claims",
    "timeline",
    "compare",
    "audit",
    "stories",
    "topics",
    "link",
    "browse",
    "serve",
    "search",
    "show",
    "articles",
    "remove",
    "correct",
    "export",
    "import",
    "schema",
    "check",
    "info",
    "evaluate",
    "agreement",
)
"""In the order in which `newsclaims --help` lists them."""

AFTER_COMMAND = ("--db", "--model", "--json", "--jsonl", "--csv", "--speaker")
"""Options that a newcomer gives to the program itself."""

HELP = """Who said what, with which figures, when, and where exactly it is printed.

Examples:
    newsclaims extract seeds/            read the articles, fill data/newsclaims.db
    newsclaims quotes --speaker kallas   what she said
    newsclaims quotes --help             how to narrow it down
"""


def run(argv: Sequence[str]) -> int:
    """Run one command line and give its exit code; what goes wrong is told on stderr, never as a traceback.

    Args:
        argv: the arguments, without the program's name.
    """
    with _streams.opened():
        try:
            code = _run(argv, {"debug": bool(os.environ.get("NEWSCLAIMS_DEBUG"))})
            sys.stdout.flush()
            return code
        except _streams.OutputError as error:
            _streams.discard()
            return _fail(error.message, error.hint)
        except BrokenPipeError:  # as grep ends behind `| head`
            _streams.discard()
            return 141
        except Exception:
            # --debug asks for it. It is printed here, for its message may hold what acts on a terminal.
            import traceback

            traceback.print_exc()
            return 2


def _run(argv: Sequence[str], state: dict[str, bool]) -> int:
    try:
        # Where a command comes first, the others needn't be made.
        app = application([name for name in argv[:1] if name in COMMANDS] or COMMANDS)
        code = app(args=list(argv), prog_name="newsclaims", standalone_mode=False, obj=state)
        return code if isinstance(code, int) else 0
    except (BrokenPipeError, _streams.OutputError):
        raise
    except NewsclaimsError as error:
        if state["debug"]:
            raise
        _fail(error.message, error.hint)
        return error.exit_code
    except TyperException as error:
        return _fail(*_usage(error, argv))
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
    except SystemExit as stop:
        # Typer makes sys.exit(1) of a broken pipe before we see it.
        if isinstance(stop.__context__, BrokenPipeError):
            raise stop.__context__ from None
        return stop.code if isinstance(stop.code, int) else 0
    except OSError as error:
        if state["debug"]:
            raise
        return _fail(*_refused(error))
    except Exception as error:
        if state["debug"]:
            raise
        told = str(error) or "no message"
        return _fail(f"{type(error).__name__}: {told}", BUG)


def application(commands: Iterable[str] = COMMANDS) -> typer.Typer:
    """Build the application with these commands in it."""
    app = typer.Typer(
        pretty_exceptions_enable=False,
        rich_markup_mode=None,  # rich doubles the time of --help
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    text, examples = _help(HELP)
    app.callback(invoke_without_command=True, help=text, epilog=examples)(_start)
    for name in commands:
        home = f"{name}_" if iskeyword(name) else name
        command: Callable[..., Any] = getattr(import_module(f"newsclaims.cli.{home}"), home)
        text, examples = _help(inspect.getdoc(command) or "")
        laid = _settings.laid_under(command)
        app.command(name, help=text, short_help=_summary(text), epilog=examples)(laid)
    return app


def _start(
    ctx: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version and exit.")] = False,
    debug: Annotated[
        bool, typer.Option("--debug", help="Show tracebacks (also: NEWSCLAIMS_DEBUG=1).", show_default=False)
    ] = False,
) -> None:
    if version:
        from importlib import metadata

        typer.echo(f"newsclaims {metadata.version('newsclaims')}")
        raise typer.Exit
    if debug:
        ctx.ensure_object(dict)["debug"] = True
    if ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help())


def _help(docstring: str) -> tuple[str, str | None]:
    """Split a docstring into its text and its examples."""
    text, marker, examples = docstring.partition("\nExamples:\n")
    if not marker:
        return docstring, None
    # The mark keeps a paragraph as it was typed.
    return text, "\n\n".join(f"\b\n{part}" for part in f"Examples:\n{examples}".rstrip().split("\n\n"))


def _summary(text: str) -> str:
    """Give a help's first sentence, whole: the list of commands wraps it, and would cut it otherwise."""
    return " ".join(text.split("\n\n")[0].split()).partition(". ")[0].removesuffix(".")


def _refused(error: OSError) -> tuple[str, str]:
    """Tell what the system wouldn't do."""
    what = f"{error.filename}: " if error.filename is not None else ""
    hint = "make room there" if error.errno in _streams.FULL else "see whether it is there, and yours"
    return f"{what}{(error.strerror or str(error)).lower()}", hint


def _usage(error: TyperException, argv: Sequence[str]) -> tuple[str, str]:
    message = error.format_message().replace("Value error, ", "").rstrip(".")  # the words are pydantic's
    message, _, suggestion = message.partition(". Did you mean ")
    message = message[:1].lower() + message[1:]
    context = getattr(error, "ctx", None)
    option = getattr(error, "option_name", None)
    if option is not None and context is not None and context.parent is None and option in AFTER_COMMAND:
        return f"{option} goes after the command", f"newsclaims quotes {option} …"
    command = context.command_path if context is not None else "newsclaims"
    options = takewhile(lambda argument: argument != "--", argv)
    files = [argument for argument in options if argument[:1] == "-" and os.path.exists(argument)]
    if files:
        return message, f"if you mean the file: {command} {shlex.quote(f'./{files[0]}')}"
    if suggestion:
        return message, f"did you mean {suggestion.replace(', ', ' or ')}"
    return message, f"{command} --help shows what it takes"


def _fail(message: str, hint: str | None) -> int:
    colour = sys.stderr.isatty() and not os.environ.get("NO_COLOR")
    for label, style, text in (("error:", "\033[1;31m", message), ("hint:", "\033[36m", hint)):
        if text:
            if colour:
                _streams.own(sys.stderr).write(f"{style}{label}\033[0m")
            else:
                sys.stderr.write(label)
            sys.stderr.write(f" {text}\n")
    return 2
