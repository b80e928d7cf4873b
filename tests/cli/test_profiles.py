"""``--profile`` and ``profile show``/``draft``: what was recognised, what lacks, and no value on the screen."""

from __future__ import annotations

from pathlib import Path

import pytest

from listeoversikt.journal.mapping.profile_file import profile_to_toml, read_profile
from listeoversikt.operations.profiles import save_profile
from tests.cli.saying import assert_complains, assert_done
from tests.contract.base_export import base_export
from tests.contract.driving import Office, assert_refused, drive
from tests.contract.exports import write_folder
from tests.journal.mapping.vendor import vendor_export, vendor_folder, vendor_profile
from tests.operations.stores import new_store, opened


@pytest.fixture
def vendor(tmp_path: Path) -> Path:
    return vendor_folder(tmp_path / "leverandør")


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    path = tmp_path / "profil.toml"
    path.write_bytes(profile_to_toml(vendor_profile()))
    return path


def test_that_check_run_and_score_take_a_profile(
    office: Office, vendor: Path, profile: Path, clean: Path
) -> None:
    checked = office.check(vendor, "--profile", str(profile))
    assert_done(checked)
    assert "Lest med profilen «Leverandøren»." in checked.out
    assert checked.counts("kontakter") == office.check(clean).counts("kontakter")
    assert office.run(vendor, "--profile", str(profile)).scores() == office.run(clean).scores()
    assert office.scores(vendor, "--profile", str(profile)) == office.scores(clean)


def test_that_an_import_takes_a_profile_or_recognises_the_stores(
    tmp_path: Path, vendor: Path, profile: Path
) -> None:
    store = new_store(tmp_path / "lager")
    assert_refused(drive("import", str(vendor), "--store", str(store)))
    first = drive("import", str(vendor), "--store", str(store), "--profile", str(profile))
    assert_done(first)
    assert "Profilen «Leverandøren» er lagret og kjennes igjen neste gang." in first.out
    again = drive("import", str(vendor), "--store", str(store))
    assert_done(again)
    assert "lest inn før" in again.out
    other = new_store(tmp_path / "annet")
    with opened(other) as opened_store:
        save_profile(opened_store, vendor_profile())
    done = drive("import", str(vendor), "--store", str(other))
    assert_done(done)
    assert "Lest med profilen «Leverandøren»." in done.out


def test_that_a_refusal_names_the_way_to_a_draft(office: Office, vendor: Path) -> None:
    assert_complains(office.check(vendor), 1, "pasienter", "7 filer", "profile draft", "--profile")
    export = base_export().rename_column("kontakter", "type", "Timetype")
    assert_complains(office.check(export), 1, "kontakter", "type", "profile draft")
    assert "profile draft" not in office.check(base_export().without_column("kontakter", "type")).err


def test_that_a_faulty_profile_is_wrong_usage_with_its_place(
    office: Office, vendor: Path, tmp_path: Path
) -> None:
    path = tmp_path / "feil.toml"
    path.write_text('format = 1\nnavn = "x"\n[kontakter.kolonner]\n"Time" = "dagen"\n', encoding="utf-8")
    assert_complains(office.check(vendor, "--profile", str(path)), 2, "kontakter.kolonner.Time", "takster")
    (tmp_path / "ikke.toml").write_text("= =", encoding="utf-8")
    assert_complains(office.check(vendor, "--profile", str(tmp_path / "ikke.toml")), 2, "TOML")


@pytest.mark.parametrize("language", ["nb", "en"])
@pytest.mark.parametrize("option", ["--profile", "--settings"])
def test_that_a_file_that_isnt_there_is_said_not_to_be(
    option: str, language: str, vendor: Path, tmp_path: Path
) -> None:
    argv = ["run", str(vendor), "--out", str(tmp_path / "ut"), option, str(tmp_path / "ingen.toml")]
    outcome = drive(*argv, "--lang", language)
    words = (option, "Finner ingen fil") if language == "nb" else (option, "no file")
    assert_complains(outcome, 2, *words, language=language)


def test_that_a_profile_that_fits_is_shown_with_nothing_lacking(vendor: Path, profile: Path) -> None:
    shown = drive("profile", "show", str(vendor), "--profile", str(profile))
    assert_done(shown)
    assert "Timebok.csv: " in shown.out
    assert "tabellen kontakter" in shown.out
    assert "  Timetype = type\n" in shown.out
    assert "Alt som må være med, er gjenkjent." in shown.out


def test_that_what_is_proposed_and_what_lacks_is_shown_without_any_value(vendor: Path) -> None:
    shown = drive("profile", "show", str(vendor))
    assert_done(shown)
    assert "forslag kontakter" in shown.out
    assert "Time = ukjent, forslag dato: 100\u00a0% av cellene er datoer" in shown.out
    assert "Mangler: tabellen pasienter.\nMangler: tabellen diagnoser.\n" in shown.out
    for value in ("PAS-", "Kons. lege", "Jente", "T90"):
        assert value not in shown.out


def test_that_words_that_are_not_understood_are_counted_and_not_shown(tmp_path: Path) -> None:
    export = base_export()
    for row in export.rows["kontakter"][:50]:
        row["type"] = "Rørpost"
    shown = drive("profile", "show", str(write_folder(export.files(), tmp_path / "inn")))
    assert "Ikke forstått i kontakter.type: 1 ulike ord i 50 rader." in shown.out
    assert "Rørpost" not in shown.out


def test_that_a_column_that_points_to_a_person_is_named_without_its_values(tmp_path: Path) -> None:
    files = vendor_export()
    lines = files["Timebok.csv"].decode("cp1252").splitlines()
    lines = [f"{lines[0]};Notat;912 34 567", *(f"{line};ola@eksempel.no;x" for line in lines[1:])]
    files["Timebok.csv"] = "\n".join(lines).encode("cp1252")
    path = write_folder(files, tmp_path / "inn")
    shown = drive("profile", "show", str(path))
    assert "Notat kan ikke tas med: e-postadresser" in shown.out
    assert "telefonnumre" in shown.out
    draft = tmp_path / "utkast.toml"
    assert_done(drive("profile", "draft", str(path), "--out", str(draft)))
    for text in (shown.out, draft.read_text(encoding="utf-8")):
        assert "ola@" not in text
        assert "912 34 567" not in text


def test_that_a_draft_can_be_filled_in_and_read_with(
    office: Office, vendor: Path, tmp_path: Path, clean: Path
) -> None:
    draft = tmp_path / "utkast.toml"
    made = drive("profile", "draft", str(vendor), "--out", str(draft), "--name", "Kontoret vårt")
    assert_done(made)
    assert str(draft) in made.out
    text = draft.read_text(encoding="utf-8")
    assert text.startswith("# Utkast til profil")
    assert "# Forslag i kontakter: Time er dato" in text
    assert "# Ikke forstått i kontakter.rolle: Lg (" in text
    assert read_profile(draft).name == "Kontoret vårt"
    text = text.replace('Jnr = ""', 'Jnr = "journalnr"')
    text = text.replace("[kontakter.verdier.rolle]\n", '[kontakter.verdier.rolle]\nLg = "lege"\n')
    draft.write_text(text, encoding="utf-8")
    assert office.run(vendor, "--profile", str(draft)).scores() == office.run(clean).scores()


def test_that_a_draft_of_a_clean_export_says_nothing_that_goes_without_saying(
    clean: Path, tmp_path: Path
) -> None:
    draft = tmp_path / "utkast.toml"
    assert_done(drive("profile", "draft", str(clean), "--out", str(draft)))
    assert read_profile(draft).tables == {}


def test_that_an_export_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert_complains(drive("profile", "show", str(tmp_path / "ingen")), 1, "Finner ikke uttrekket")
    draft = tmp_path / "utkast.toml"
    assert_complains(drive("profile", "draft", str(tmp_path / "ingen"), "--out", str(draft)), 1, "uttrekket")
    assert not draft.exists()


def test_that_english_is_spoken_where_it_is_asked_for(vendor: Path, profile: Path) -> None:
    shown = drive("profile", "show", str(vendor), "--profile", str(profile), "--lang", "en")
    assert "Everything that must be there is recognised." in shown.out


def test_that_a_workbook_made_by_a_profile_is_reproduced_by_it(
    office: Office, vendor: Path, profile: Path
) -> None:
    folder = office.run(vendor, "--profile", str(profile)).folder
    assert folder is not None
    again = drive(
        "reproduce", str(folder / "indicators.xlsx"), "--export", str(vendor), "--profile", str(profile)
    )
    assert_done(again)
    assert "stemmer" in again.out


def test_that_the_report_names_the_profile(office: Office, vendor: Path, profile: Path, clean: Path) -> None:
    assert office.check(vendor, "--profile", str(profile)).report["profile"] == "Leverandøren"
    assert "profile" not in office.check(clean).report
