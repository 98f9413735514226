"""A picture as a page: interactive, with its table, and asking nothing of the network."""

from __future__ import annotations

import hashlib
from html import escape
from typing import TYPE_CHECKING

import fordel as fd
from fordel.plot import interactive
from fordel.plot.colours import DARK, LIGHT
from fordel.plot.interactive import FONT
from fordel.shown import html

if TYPE_CHECKING:
    from fordel.plot.picture import Picture

STYLE = f"""
:root {{ color-scheme: light dark; }}
body {{ font: 15px/1.4 {FONT}; margin: 0 auto; max-width: 60rem; padding: 1rem; color: {LIGHT.ink}; background: {LIGHT.paper}; }}
h1 {{ font-size: 1.25rem; margin: 0; }}
figcaption, .subtitle {{ font-size: .85rem; margin: .2rem 0; }}
figure {{ margin: 1rem 0; }}
.plot {{ overflow-x: auto; }}
.plot > div {{ min-width: 560px; }}
@media screen and (prefers-color-scheme: dark) {{ body {{ color: {DARK.ink}; background: {DARK.paper}; }} }}
"""

# The figure takes on the page's paper, and changes with it.
FOLLOW = f"""
var shown = document.getElementById("{{plot_id}}"), dark = matchMedia("screen and (prefers-color-scheme: dark)");
function follow() {{
    var paper = dark.matches ? {list(DARK)} : {list(LIGHT)};
    Plotly.relayout(shown, {{"paper_bgcolor": paper[0], "plot_bgcolor": paper[0], "font.color": paper[1],
        "xaxis.gridcolor": paper[3], "yaxis.gridcolor": paper[3], "xaxis.zerolinecolor": paper[1]}});
}}
dark.addEventListener("change", follow);
follow();
"""


def page(picture: Picture, include_plotlyjs: bool) -> str:
    """Title and caption are the page's, so that they are wrapped to it; the table stands below."""
    made = interactive.bare(picture)
    id = "f" + hashlib.sha256(made.to_json().encode()).hexdigest()[:10]
    plot = made.to_html(
        full_html=False,
        include_plotlyjs=include_plotlyjs,
        div_id=id,
        post_script=FOLLOW,
        config={"displayModeBar": False, "responsive": True, "typesetMath": False},
    )
    title = escape(fd.visible(picture.title))
    caption = "".join(f"<figcaption>{escape(fd.visible(text))}</figcaption>" for text in picture.caption)
    return (
        f'<!DOCTYPE html>\n<html lang="{picture.lang}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n'
        f'<body>\n<h1>{title}</h1>\n<p class="subtitle">{escape(fd.visible(picture.subtitle))}</p>\n'
        f'<figure>\n<div class="plot">{plot}</div>\n{caption}\n</figure>\n{html.drawn(picture.table, picture.lang)}\n</body>\n</html>\n'
    )
