"""`python -m bot` is `qorgan`."""

from bot.app.cli import main

main()
