#include "ui/shell/printer_question.h"

#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>

namespace ui {

void askForPrinter(QObject *asker, QWidget *window, const QString &title,
                   const std::function<void(const std::shared_ptr<QPrinter> &)> &chosen)
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(title);
    auto *dialog = new QPrintDialog(printer.get(), window);
    dialog->setObjectName(QStringLiteral("printDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setOption(QAbstractPrintDialog::PrintToFile, false); // files are asked for by Dialogs
    // `printer` is held until the dialog is gone, whatever becomes of it.
    QObject::connect(dialog, &QObject::destroyed, dialog, [printer] {});
    QObject::connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), asker,
                     [printer, chosen] { chosen(printer); });
    dialog->open();
}

bool hasPrinter()
{
    return !QPrinterInfo::availablePrinterNames().isEmpty();
}

} // namespace ui
