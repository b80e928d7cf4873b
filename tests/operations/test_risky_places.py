"""Where a store is unsafe: folders of sync programs by name and mark, disks of a network by the system's own list."""

from __future__ import annotations

from pathlib import Path

import pytest

from listeoversikt.operations.risky_places import SYNC_MARKS, Risk, risk_of


@pytest.mark.parametrize(
    "name",
    [
        "OneDrive",
        "OneDrive - Blåbærlia legekontor",
        "Dropbox",
        "Dropbox (Kontoret)",
        "iCloud Drive",
        "iCloudDrive",
        "Nextcloud",
        "Nextcloud2",
        "com~apple~CloudDocs",
        "Google Drive",
    ],
)
def test_that_a_folder_of_a_sync_program_is_known_by_its_name(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name / "kontor" / "lager"
    folder.mkdir(parents=True)
    assert risk_of(folder) == Risk.SYNCED
    (tmp_path / "snarvei").symlink_to(folder)
    assert risk_of(tmp_path / "snarvei") == Risk.SYNCED


@pytest.mark.parametrize("name", ["Onedrivere", "Ikke Dropbox", "lager", "Nextcloud-sikkerhet"])
def test_that_an_ordinary_folder_is_no_risk(tmp_path: Path, name: str) -> None:
    assert risk_of(tmp_path / name / "lager") is None


@pytest.mark.parametrize("mark", SYNC_MARKS)
def test_that_a_sync_programs_mark_is_enough(tmp_path: Path, mark: str) -> None:
    (tmp_path / mark).write_text("")
    assert risk_of(tmp_path / "dypt" / "nede") == Risk.SYNCED


@pytest.mark.parametrize(
    ("mounts", "risk"),
    [
        ("server:/felles {place} nfs4 rw 0 0", Risk.NETWORK),
        ("//server/felles {place} cifs rw 0 0", Risk.NETWORK),
        ("/dev/sda1 {place} ext4 rw 0 0", None),
        ("server:/alt / nfs rw 0 0\n/dev/sdb1 {place} ext4 rw 0 0", None),
        ("/dev/sda1 / ext4 rw 0 0\nserver:/x {place} nfs rw 0 0", Risk.NETWORK),
        ("server:/x {place}-annet nfs rw 0 0", None),
        ("tull", None),
    ],
)
def test_that_a_network_disk_is_known_by_what_is_mounted(
    tmp_path: Path, mounts: str, risk: Risk | None
) -> None:
    place = tmp_path / "min mappe"
    place.mkdir()
    told = tmp_path / "mounts"
    told.write_text(mounts.format(place=str(place).replace(" ", "\\040")))
    assert risk_of(place / "lager", told) == risk


def test_that_a_system_that_tells_nothing_warns_of_nothing(tmp_path: Path) -> None:
    assert risk_of(tmp_path, tmp_path / "borte") is None
