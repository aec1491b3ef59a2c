"""Starts one bot after the other, each a process of its own that a signal can kill at any moment. What a start
spends its seconds on (imports, texts) is done once, before: each bot is forked off with it.

A line on stdin starts a bot; the answers are its process id and, when it has ended, its exit code.
"""

from __future__ import annotations

import os
import sys
from typing import NoReturn

import content
import dialogs
from bot.app import cli

_SAID = content.load()
_TREES = dialogs.load(_SAID)


def _live() -> NoReturn:
    content.load = lambda *_, **__: _SAID  # type: ignore[assignment]
    dialogs.load = lambda *_, **__: _TREES  # type: ignore[assignment]
    sys.argv = ["qorgan", "run"]
    code = 70
    try:
        cli.main()
    except SystemExit as ending:
        code = ending.code if isinstance(ending.code, int) else 1
    finally:
        os._exit(code)


if __name__ == "__main__":
    for _ in sys.stdin:
        child = os.fork()
        if not child:
            os.close(0)
            _live()
        for answer in (lambda pid=child: pid, lambda pid=child: os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])):
            sys.stdout.write(f"{answer()}\n")
            sys.stdout.flush()
