"""Codes that people read, copy and type: return codes and one-time codes for linking a staff group."""

import secrets
import unicodedata

# Without letters and digits that are taken for each other: 0 O, 1 I L, 2 Z, 5 S, 6 G, 8 B, U V.
ALPHABET = "ACDEFHJKMNPQRTVWXY23456789"
# Unicode's categories of dashes, invisible signs, controls (tab, new line), spaces and line ends.
_IGNORED = frozenset(("Pd", "Cf", "Cc", "Zs", "Zl", "Zp"))


def make_code(groups: int = 5) -> str:
    """Return a random return code: groups of four digits with spaces between (20 digits, 66 bits)."""
    return " ".join(f"{secrets.randbelow(10_000):04d}" for _ in range(groups))


def make_invite_code() -> str:
    """Return a random one-time code: two groups of five unmistakable characters (47 bits)."""
    letters = "".join(secrets.choice(ALPHABET) for _ in range(10))
    return f"{letters[:5]}-{letters[5:]}"


def normalise(code: str) -> str:
    """Return what counts of a typed code: no spaces, dashes or invisible signs, no difference of case.

    Phones turn a hyphen into other dashes and put unusual spaces in; full-width digits become plain ones.
    """
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", code).casefold())
    return "".join(letter for letter in folded if not _ignored(letter))


def _ignored(letter: str) -> bool:
    return letter == "\N{MINUS SIGN}" or unicodedata.category(letter) in _IGNORED
