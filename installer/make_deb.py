"""Makes a Debian package of the bundle: ``make_deb.py BUNDLE VERSION OUT``.

The program lies in /opt/listeoversikt; /usr/bin gets a link, the desktop an entry and icons, /usr/share/doc the
licences of everything in it.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from importlib.metadata import distributions
from pathlib import Path

HERE = Path(__file__).resolve().parent
NAME = "listeoversikt"
SIZES = (16, 24, 32, 48, 64, 128, 256)
NEEDS = (
    "libc6 (>= 2.34), libegl1, libgl1, libfontconfig1, libfreetype6, libdbus-1-3, libglib2.0-0, libxkbcommon0, "
    "libxkbcommon-x11-0, libxcb-cursor0, libxcb-icccm4, libxcb-image0, libxcb-keysyms1, libxcb-render-util0, "
    "libxcb-shape0, libxcb-xkb1, libxcb-randr0, libcups2, libgomp1"
)
CONTROL = """Package: {name}
Version: {version}
Section: science
Priority: optional
Architecture: {architecture}
Maintainer: listeoversikt contributors <listeoversikt@example.invalid>
Installed-Size: {size}
Depends: {needs}
Description: Fastlegelisten som arbeid for primærhelseteamet
 Skårer listeinnbyggerne for skrøpelighet, multisykdom og innleggelsesrisiko, sier hvorfor,
 og gjør det om til arbeidslister, utskrivningskontakt og indikatorer. Alt skjer på maskinen.
 Oversikt til faglig vurdering. Ikke CE-merket.
"""
DESKTOP = """[Desktop Entry]
Type=Application
Name=listeoversikt
Comment=Fastlegelisten som arbeid for primærhelseteamet
Comment[en]=The patient list as work for the primary health team
Exec={name}
Icon={name}
Terminal=false
Categories=Office;MedicalSoftware;
StartupWMClass=listeoversikt
"""


def lay_out(bundle: Path, version: str, root: Path, *, architecture: str) -> None:
    """The package's files under ``root``."""
    program = root / "opt" / NAME
    program.parent.mkdir(parents=True)
    shutil.copytree(bundle, program, symlinks=True)
    binaries = root / "usr" / "bin"
    binaries.mkdir(parents=True)
    (binaries / NAME).symlink_to(f"/opt/{NAME}/{NAME}")
    entry = root / "usr" / "share" / "applications" / f"{NAME}.desktop"
    entry.parent.mkdir(parents=True)
    entry.write_text(DESKTOP.format(name=NAME), encoding="utf-8")
    for size in SIZES:
        icon = root / "usr" / "share" / "icons" / "hicolor" / f"{size}x{size}" / "apps" / f"{NAME}.png"
        icon.parent.mkdir(parents=True)
        shutil.copyfile(HERE / "icons" / f"{NAME}-{size}.png", icon)
    document = root / "usr" / "share" / "doc" / NAME
    document.mkdir(parents=True)
    shutil.copyfile(HERE.parent / "LICENSE", document / "copyright")
    shutil.copyfile(HERE.parent / "THIRD_PARTY_LICENCES.md", document / "THIRD_PARTY_LICENCES.md")
    (document / "licences.txt").write_text(licence_texts(), encoding="utf-8")
    control = root / "DEBIAN" / "control"
    control.parent.mkdir()
    size = sum(file.stat().st_size for file in program.rglob("*") if file.is_file()) // 1024
    control.write_text(
        CONTROL.format(name=NAME, version=version, architecture=architecture, size=size, needs=NEEDS),
        encoding="utf-8",
    )
    for path in [root, *root.rglob("*")]:
        if path.is_dir():
            path.chmod(0o755)


def licence_texts() -> str:
    """The licence texts that came with the packages in the environment, one after another."""
    parts = []
    for package in sorted(distributions(), key=lambda package: package.name.lower()):
        for file in package.files or []:
            name = file.name.upper()
            if name.startswith(("LICEN", "COPYING", "NOTICE")) and Path(str(file.locate())).is_file():
                text = Path(str(file.locate())).read_text(encoding="utf-8", errors="replace")
                parts.append(f"===== {package.name} {package.version}: {file.name} =====\n\n{text.strip()}\n")
    return "\n".join(parts)


def _architecture() -> str:
    return subprocess.run(
        ["dpkg", "--print-architecture"], capture_output=True, encoding="utf-8", check=True
    ).stdout.strip()


def build(bundle: Path, version: str, out: Path) -> Path:
    """The package, in ``out``."""
    root, architecture = out / "deb", _architecture()
    shutil.rmtree(root, ignore_errors=True)
    lay_out(bundle, version, root, architecture=architecture)
    package = out / f"{NAME}_{version}_{architecture}.deb"
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z3", "--build", str(root), str(package)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    shutil.rmtree(root)
    return package


def main() -> int:
    """Builds the package."""
    print(build(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
