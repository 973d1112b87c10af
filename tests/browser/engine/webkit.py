#!/usr/bin/python3
"""A browser of one page in WebKitGTK, for WebKitWebDriver.

WebKitGTK's own, MiniBrowser, keeps its console to itself, is never narrower than its tool bar and has one theme for
life. This one writes the console to its standard error and takes orders, a line each, on the port that it writes into
its folder.
"""

import pathlib
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gdk, Gio, Gtk, WebKit2

folder, proxy = pathlib.Path(sys.argv[1]), sys.argv[2]

system = Gtk.Settings.get_default()
system.props.gtk_enable_animations = False

data = WebKit2.WebsiteDataManager(base_data_directory=str(folder), base_cache_directory=str(folder))
data.set_network_proxy_settings(WebKit2.NetworkProxyMode.CUSTOM, WebKit2.NetworkProxySettings.new(proxy, None))
context = WebKit2.WebContext(website_data_manager=data, use_system_appearance_for_scrollbars=False)
context.set_automation_allowed(True)
settings = WebKit2.Settings(enable_write_console_messages_to_stdout=True)
view = WebKit2.WebView(web_context=context, settings=settings, is_controlled_by_automation=True)
context.connect("automation-started", lambda _, session: session.connect("create-web-view", lambda _: view))

window = Gtk.Window()
window.connect("destroy", Gtk.main_quit)
# There is no window manager to give it the focus.
window.connect("map-event", lambda _, __: window.get_window().focus(Gdk.CURRENT_TIME))
window.add(view)
window.show_all()


def obey(_, line, __):
    order, answer = Gio.DataInputStream.new(line.get_input_stream()), line.get_output_stream()
    what, value = order.read_line_utf8(None)[0].split()
    match what:
        case "dark":
            system.props.gtk_application_prefer_dark_theme = value == "true"
        case "scripts":
            settings.props.enable_javascript = value == "true"
    answer.write_all(b"done", None)


orders = Gio.SocketService()
loopback = Gio.InetSocketAddress.new_from_string("127.0.0.1", 0)
_, bound = orders.add_address(loopback, Gio.SocketType.STREAM, Gio.SocketProtocol.TCP, None)
orders.connect("incoming", obey)
(folder / "port").write_text(str(bound.get_port()))

Gtk.main()
