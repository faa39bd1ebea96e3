#pragma once

#include <QString>

#include <functional>
#include <memory>

class QObject;
class QPrinter;
class QWidget;

namespace ui {

/// Opens the print dialog over `window` and returns at once. `chosen` gets the printer, unless the person
/// cancels or `asker` has died meanwhile.
void askForPrinter(QObject *asker, QWidget *window, const QString &title,
                   const std::function<void(const std::shared_ptr<QPrinter> &)> &chosen);

/// Is there one to ask for?
bool hasPrinter();

} // namespace ui
