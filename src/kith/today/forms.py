"""How much each reason counts, as people set it."""

from typing import Any

from django import forms

from kith.core.weights import AGAINST, Weights

from .actions import bounds
from .meanings import MEANINGS

STEP = 0.25


class WeightsForm(forms.Form):
    """One slider a part of the score. What speaks against somebody is shown as how much it takes off."""

    def __init__(self, data: Any = None, *, weights: Weights) -> None:
        super().__init__(data, initial={name: abs(value) for name, value in weights._asdict().items()})
        for name in Weights._fields:
            ends = [abs(end) for end in bounds(name)]
            self.fields[name] = forms.FloatField(
                label=str(MEANINGS[name].name),
                min_value=min(ends),
                max_value=max(ends),
                widget=forms.NumberInput(attrs={"type": "range", "step": STEP, "data-against": name in AGAINST}),
            )

    def said(self) -> dict[str, float]:
        """The weights, with their signs."""
        return {name: -value if name in AGAINST else value for name, value in self.cleaned_data.items()}
