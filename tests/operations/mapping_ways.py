"""Surveys and drafts of the vendor's export, and what a page would see of them."""

from __future__ import annotations

from pathlib import Path

from listeoversikt.journal.mapping.profile import Profile
from listeoversikt.operations.extract_mapping import Survey, SurveyedSource, survey
from listeoversikt.operations.mapping_draft import Draft
from listeoversikt.operations.mapping_lines import HeaderLine, SourceLines, look


def surveyed(path: Path, *profiles: Profile) -> Survey:
    found = survey(path, profiles)
    assert isinstance(found, Survey), found
    return found


def source_named(found: Survey, stem: str) -> SurveyedSource:
    return next(one for one in found.sources if one.stem == stem)


def lines_of(draft: Draft, source: str) -> SourceLines:
    return next(one for one in look(draft).sources if one.source == source)


def header_of(draft: Draft, source: str, header: str) -> HeaderLine:
    return next(one for one in lines_of(draft, source).headers if one.header == header)
