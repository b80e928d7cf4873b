"""Where the shipped facts lie: the folder `resources` of a source checkout or of an installed package.

In a wheel the folder is inside the package (`listeoversikt/resources`), in a checkout at its root.
"""

from functools import cache
from pathlib import Path

FOLDERS = ("definitions", "codelists", "identity")
BESIDE = ("evaluation", "finance")
"""Tables that are laid beside the office's figures and decide none of them: no part of a score's version."""
_PACKAGE = Path(__file__).resolve().parent.parent


class ResourceMissing(LookupError):
    """A table of facts or its source card isn't in the installed program."""


class ResourceChanged(ValueError):
    """A table of facts no longer has the checksum on its source card."""


@cache
def resources_folder() -> Path:
    """The folder that holds `definitions` and `codelists`; the installed place is tried first."""
    for folder in (_PACKAGE / "resources", _PACKAGE.parent.parent / "resources"):
        if all((folder / name).is_dir() for name in FOLDERS):
            return folder
    raise ResourceMissing("Programmet mangler mappen med definisjoner og kodelister. Installer på nytt.")


def table_names(folders: tuple[str, ...] = FOLDERS) -> tuple[str, ...]:
    """Names of all shipped tables that have a source card, in alphabetical order within each folder."""
    root = resources_folder()
    suffix = ".card.toml"
    return tuple(
        card.name.removesuffix(suffix)
        for folder in folders
        for card in sorted((root / folder).glob(f"*{suffix}"))
    )


def find_table(name: str) -> Path:
    """The file of the table `name`, for example `frailty` or `icd10`: CSV, or TOML where people write sentences."""
    return _find(f"Tabellen «{name}» finnes ikke i programmet.", f"{name}.csv", f"{name}.toml")


def find_card(name: str) -> Path:
    """The source card of the table `name`."""
    return _find(f"Kildekortet for tabellen «{name}» finnes ikke i programmet.", f"{name}.card.toml")


def _find(message: str, *file_names: str) -> Path:
    for folder in (*FOLDERS, *BESIDE):
        for file_name in file_names:
            path = resources_folder() / folder / file_name
            if path.is_file():
                return path
    raise ResourceMissing(message)
