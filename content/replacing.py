"""Files that are replaced together or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

_NOTHING: Mapping[Path, Path] = {}


def replace_files(files: Mapping[Path, bytes], like: Mapping[Path, Path] = _NOTHING) -> None:
    """Writes all files, each with the rights that it has, or those of the one that it is made `like` when it is
    new. None is replaced, and no folder stays, unless all could be written. Raises OSError."""
    written: list[tuple[Path, Path]] = []
    folders: list[Path] = []
    try:
        for path, data in files.items():
            if not path.parent.exists():
                path.parent.mkdir()
                folders.append(path.parent)
            handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
            written.append((Path(name), path))
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            Path(name).chmod(like.get(path, path).stat().st_mode & 0o777)
        for new, path in written:
            new.replace(path)
        folders.clear()
    finally:
        for new, _ in written:
            new.unlink(missing_ok=True)
        for folder in folders:
            shutil.rmtree(folder)
