#pragma once

#include "ui/platform/platform.h"

#include <QString>

#include <chrono>
#include <functional>
#include <memory>

namespace app {
class AccountWork;
class Desk;
class Secrets;
} // namespace app

namespace ui {

class MainWindow;
class Translator;
class TrayStay;

/// The shop with which the program goes on in a new window.
struct NextShop
{
    QString database;
    bool begins = false; ///< an empty one, though copies of an older one of this name are kept
};

/// Every page of the desk; for the program and for tests that walk through all of it. Call before
/// window.start(); desk and translator outlive the window. What keeps the desk in the tray is the window's.
TrayStay &addPages(MainWindow &window, app::Desk &desk, Translator &translator,
                   const Platform &platform = {});

// What addPages puts together, each in <feature>/<feature>_wiring.cpp.

/// Covers the window with the first start where the shop has not been used yet when the program starts, or
/// when the sample shop was removed.
void addFirstStart(MainWindow &window, app::Desk &desk);
/// Covers the window while the file of an older version is brought up to date, where that takes a while.
/// What is done within `quiet` is not worth covering it. Call before addRescue and the others that cover it.
void addUpdate(MainWindow &window, app::Desk &desk,
               std::chrono::milliseconds quiet = std::chrono::milliseconds(400));
/// Covers the window of a shop that cannot be opened, with the ways on from there.
void addRescue(MainWindow &window, app::Desk &desk, const std::function<void(const NextShop &)> &goOn);
/// The settings page, and what the status line says of the shop as a whole: that it works without a network,
/// and when it was backed up. Call first of all pages, for the order in the status line.
/// `accounts` live as long as the window.
void addSettings(MainWindow &window, app::Desk &desk, Translator &translator, app::AccountWork &accounts,
                 TrayStay &stay, const std::shared_ptr<app::LoginStart> &login);
/// Sends what is approved, and takes in what comes back, while the window is open. `secrets` may be asked
/// from any thread; when they are changed by `accounts`, both look again at once.
void addSending(MainWindow &window, app::Desk &desk, const std::shared_ptr<app::Secrets> &secrets,
                app::AccountWork &accounts);
/// What the desk does while its window is closed: the menu of the icon in the tray, and notices on the
/// desktop. Call last, for what closing the window means.
void addBackground(MainWindow &window, app::Desk &desk, TrayStay &stay, const Platform &platform);
/// The command palette (Ctrl+K) over the window.
void addPalette(MainWindow &window, app::Desk &desk);
/// The page, the number on the sidebar, the next hour in the status line.
void addToday(MainWindow &window, app::Desk &desk);
/// The page, and how many customers there are in the status line.
void addCustomers(MainWindow &window, app::Desk &desk, Translator &translator);
/// The page that merges customers who stand in the shop twice; the action duplicates.open leads to it.
void addDuplicates(MainWindow &window, app::Desk &desk);
/// The page of figures; nothing of it, Qt Charts included, is made before it is shown.
void addInsights(MainWindow &window, app::Desk &desk);
/// The page of greetings, and the answer to who asks for a day.
void addGreetings(MainWindow &window, app::Desk &desk);
/// The page, and how many messages wait for a person on the sidebar.
void addOutbox(MainWindow &window, app::Desk &desk);
/// The page, the action that starts a new template, and the way to one.
void addMessages(MainWindow &window, app::Desk &desk);
/// The page of what was done; the action history.open, of the menu, leads to it.
void addHistory(MainWindow &window, app::Desk &desk);
/// The register of requests about personal data (action requests.open), and how many are due in the status
/// line.
void addRights(MainWindow &window, app::Desk &desk, Translator &translator);
/// The page, the actions import.open and export.customers, and files that fall into the window.
void addImport(MainWindow &window, app::Desk &desk);

} // namespace ui
