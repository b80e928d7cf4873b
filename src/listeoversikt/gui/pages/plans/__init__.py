"""Planer: one plan a patient, in the patient's words. Written in place; every field saves itself."""

from listeoversikt.gui.pages.plans.page import PlansPage

__all__ = ["PlansPage"]
