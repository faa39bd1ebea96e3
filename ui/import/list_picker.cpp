#include "ui/import/list_picker.h"

#include "ui/import/import_page.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/window_state.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace ui {

ListPicker::ListPicker(NotificationBar &notifications, WindowState &state, Dialogs &dialogs, QWidget *parent)
    : QObject(parent), m_notifications(notifications), m_state(state), m_dialogs(dialogs), m_parent(parent)
{}

void ListPicker::chooseFile()
{
    m_dialogs.ask(
        m_parent,
        {.title = ImportPage::tr("Import a list"),
         .folder = m_state.note(u"folder.import"_s),
         .name = {},
         .suffix = {},
         .filters = {ImportPage::tr("Lists and address cards (*.xlsx *.xlsm *.csv *.tsv *.txt *.vcf)"),
                     ImportPage::tr("All files (*)")}},
        [this](const QString &file) { emit fileChosen(file); });
}

void ListPicker::paste()
{
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    const QList<QUrl> files = copied ? copied->urls() : QList<QUrl>();
    const QString text = copied ? copied->text() : QString();
    if (files.size() == 1 && files.constFirst().isLocalFile())
        emit fileChosen(files.constFirst().toLocalFile());
    else if (!text.trimmed().isEmpty())
        emit textPasted(text);
    else
        m_notifications.show(
            {Notice::Kind::Info,
             ImportPage::tr(
                 "Nothing is copied. Copy the rows in your spreadsheet first, with their headings.")});
}

void ListPicker::remember(const QString &path)
{
    m_state.setNote(u"folder.import"_s, QFileInfo(path).absolutePath());
}

} // namespace ui
