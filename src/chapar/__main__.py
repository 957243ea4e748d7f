"""`python -m chapar`: the same as the command `chapar`."""

from chapar.cli import main

main()
