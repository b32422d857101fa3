"""`python -m newsclaims` is the command line."""

from newsclaims.cli import main

if __name__ == "__main__":  # worker processes import this module again
    main()
