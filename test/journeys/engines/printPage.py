# Prints a page to PDF as WebKit does from its menu, which its WebDriver cannot: PDF, then pairs of ADDRESS and SCRIPT.
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, WebKit2  # noqa: E402

pdf, *visits = sys.argv[1:]
PATIENCE_S = 60

view = WebKit2.WebView.new_with_context(WebKit2.WebContext.new_ephemeral())
window = Gtk.Window(default_width=1280, default_height=900)
window.add(view)
window.show_all()


def fail(message):
    print(message, file=sys.stderr)
    Gtk.main_quit()
    return False


def go_on():
    if visits:
        view.load_uri(visits[0])
    else:
        print_page()


def on_load(_view, event):
    if event == WebKit2.LoadEvent.FINISHED:
        view.call_async_javascript_function(visits[1], -1, None, None, None, None, on_done)


def on_done(_view, result):
    try:
        view.call_async_javascript_function_finish(result)
    except GLib.Error as error:
        return fail(error.message)
    del visits[:2]
    go_on()


def print_page():
    settings = Gtk.PrintSettings()
    settings.set_printer("Print to File")
    settings.set("output-uri", GLib.filename_to_uri(pdf))
    settings.set("output-file-format", "pdf")
    paper = Gtk.PageSetup()
    paper.set_paper_size(Gtk.PaperSize.new("iso_a4"))
    for edge in ("top", "bottom", "left", "right"):
        getattr(paper, f"set_{edge}_margin")(0, Gtk.Unit.MM)
    view.printing = WebKit2.PrintOperation.new(view)
    view.printing.set_print_settings(settings)
    view.printing.set_page_setup(paper)
    view.printing.connect("finished", lambda _: Gtk.main_quit())
    view.printing.connect("failed", lambda _, error: fail(error.message))
    view.printing.print_()


view.connect("load-changed", on_load)
GLib.timeout_add_seconds(PATIENCE_S, fail, "printing took too long")
go_on()
Gtk.main()
