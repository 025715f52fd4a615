# SPDX-FileCopyrightText: 2026 The Tokenglass developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A desktop's tray and notification service, played on the session's bus for tests: what is shown is remembered, and a
# test clicks on it. Calls are answered in a thread of their own: a program that waits for its desktop must not hang
# because the test is waiting for the program.

import threading

from gi.repository import Gio, GLib

TRAY = """<node><interface name="org.kde.StatusNotifierWatcher">
<method name="RegisterStatusNotifierItem"><arg type="s" direction="in"/></method>
<method name="RegisterStatusNotifierHost"><arg type="s" direction="in"/></method>
<property name="IsStatusNotifierHostRegistered" type="b" access="read"/>
<property name="ProtocolVersion" type="i" access="read"/>
<property name="RegisteredStatusNotifierItems" type="as" access="read"/>
</interface></node>"""

NOTIFICATIONS = """<node><interface name="org.freedesktop.Notifications">
<method name="GetCapabilities"><arg type="as" direction="out"/></method>
<method name="GetServerInformation"><arg type="s" direction="out"/><arg type="s" direction="out"/>
<arg type="s" direction="out"/><arg type="s" direction="out"/></method>
<method name="Notify"><arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
<arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="as" direction="in"/>
<arg type="a{sv}" direction="in"/><arg type="i" direction="in"/><arg type="u" direction="out"/></method>
<method name="CloseNotification"><arg type="u" direction="in"/></method>
<signal name="ActionInvoked"><arg type="u"/><arg type="s"/></signal>
<signal name="NotificationClosed"><arg type="u"/><arg type="u"/></signal>
</interface></node>"""

ITEM = "org.kde.StatusNotifierItem"
MENU = "com.canonical.dbusmenu"


def session_bus():
    """A connection of its own, so that a service can leave the bus like a process that ends."""
    address = Gio.dbus_address_get_for_bus_sync(Gio.BusType.SESSION, None)
    flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
    return Gio.DBusConnection.new_for_address_sync(address, flags, None, None)


class Service:
    def __init__(self, name, path, xml):
        self.context = GLib.MainContext.new()
        self.bus = None
        self.absent = False  # answers as the bus does for nobody, even where the machine could start another service
        ready = threading.Event()
        threading.Thread(target=self.serve, args=(name, path, xml, ready), daemon=True).start()
        ready.wait(10)

    def serve(self, name, path, xml, ready):
        self.context.push_thread_default()
        self.bus = session_bus()
        interface = Gio.DBusNodeInfo.new_for_xml(xml).interfaces[0]
        self.bus.register_object(path, interface, self.on_call, self.on_get, None)
        Gio.bus_own_name_on_connection(self.bus, name, Gio.BusNameOwnerFlags.NONE, lambda *_: ready.set(), None)
        GLib.MainLoop.new(self.context, False).run()

    def on_call(self, _bus, sender, _path, _interface, method, parameters, invocation):
        if self.absent:
            invocation.return_dbus_error("org.freedesktop.DBus.Error.ServiceUnknown", "played by a test")
            return
        answer = getattr(self, method)(sender, *parameters.unpack())
        invocation.return_value(answer)

    def on_get(self, _bus, _sender, _path, _interface, name):
        return getattr(self, name)()

    def leave(self):
        self.bus.close_sync(None)


class Tray(Service):
    def __init__(self):
        self.items = []
        super().__init__("org.kde.StatusNotifierWatcher", "/StatusNotifierWatcher", TRAY)

    def RegisterStatusNotifierItem(self, sender, service):
        self.items.append(service if not service.startswith("/") else sender)

    def RegisterStatusNotifierHost(self, _sender, _service):
        pass

    def IsStatusNotifierHostRegistered(self):
        return GLib.Variant("b", True)

    def ProtocolVersion(self):
        return GLib.Variant("i", 0)

    def RegisteredStatusNotifierItems(self):
        return GLib.Variant("as", self.items)

    def call(self, path, interface, method, arguments):
        return Gio.bus_get_sync(Gio.BusType.SESSION, None).call_sync(
            self.items[-1], path, interface, method, arguments, None, 0, 5000, None).unpack()

    def property(self, name):
        return self.call("/StatusNotifierItem", "org.freedesktop.DBus.Properties", "Get",
                         GLib.Variant("(ss)", (ITEM, name)))[0]

    def activate(self):
        self.call("/StatusNotifierItem", ITEM, "Activate", GLib.Variant("(ii)", (0, 0)))

    def menu(self):
        """Texts of the menu with their numbers."""
        layout = self.call(self.property("Menu"), MENU, "GetLayout", GLib.Variant("(iias)", (0, -1, [])))[1]
        entries = [(entry[1].get("label", "").replace("_", ""), entry[0]) for entry in layout[2]]
        return {text: number for text, number in entries if text}

    def choose(self, text):
        event = GLib.Variant("(isvu)", (self.menu()[text], "clicked", GLib.Variant("s", ""), 0))
        self.call(self.property("Menu"), MENU, "Event", event)


class Notifications(Service):
    def __init__(self):
        self.shown = []
        self.closed = []
        super().__init__("org.freedesktop.Notifications", "/org/freedesktop/Notifications", NOTIFICATIONS)

    def GetCapabilities(self, _sender):
        return GLib.Variant("(as)", (["body", "body-markup", "actions"],))

    def GetServerInformation(self, _sender):
        return GLib.Variant("(ssss)", ("test", "tokenglass", "1", "1.2"))

    def Notify(self, _sender, _application, replaces, _icon, summary, body, actions, _hints, _timeout):
        number = replaces or len(self.shown) + 1
        self.shown.append({"id": number, "summary": summary, "body": body, "actions": actions})
        return GLib.Variant("(u)", (number,))

    def CloseNotification(self, _sender, number):
        self.closed.append(number)

    def click(self, number, action):
        self.bus.emit_signal(None, "/org/freedesktop/Notifications", "org.freedesktop.Notifications", "ActionInvoked",
                             GLib.Variant("(us)", (number, action)))
        self.bus.flush_sync(None)

