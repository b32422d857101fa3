"""`python -m newsclaims` is the command line."""

from newsclaims.cli import main

main()
