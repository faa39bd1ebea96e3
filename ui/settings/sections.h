#pragma once

class QDate;

namespace app {
class Desk;
class LoginStart;
} // namespace app

namespace ui {

class Actions;
class NotificationBar;
class SettingCard;
class ShopWork;
class TrayStay;
class UndoHistory;

// The sections of the settings page; what they are given outlives them.

/// The way out of the sample shop; shown only in one. It cannot be taken back, so it asks first, and says how
/// many it concerns.
SettingCard *makeSampleSection(app::Desk &desk, ShopWork &keeper, NotificationBar &notifications);
/// Name, voice, telephone, honorifics and the language of the messages, with a live example.
SettingCard *makeShopSection(ShopWork &keeper, QDate today);
/// How this desk speaks and looks. The choices are the actions "language.*" and "appearance.*", so the menu,
/// the palette and this page always agree.
SettingCard *makeDeskSection(Actions &actions, UndoHistory &undo);
/// Whether the desk goes on in the tray when its window is closed, and starts at login (null: this system
/// starts no program then).
SettingCard *makeBackgroundSection(TrayStay &stay, app::LoginStart *login, UndoHistory &undo);
/// Between which hours greetings go, and the hour new rules start with.
SettingCard *makeHoursSection(ShopWork &keeper);
/// When a birthday is greeted in a year that does not have its day, each choice with the next day it decides.
SettingCard *makeBirthdaySection(ShopWork &keeper, QDate today);

} // namespace ui
