#include "ui/shell/dialogs.h"

#include "app/core/own_files.h"
#include "ui/language/explain.h"
#include "ui/shell/notification_bar.h"
#include "ui/theme/grid.h"

#include <QApplication>
#include <QFileDialog>
#include <QFileIconProvider>
#include <QFileSystemModel>
#include <QHeaderView>
#include <QLocale>
#include <QStyle>
#include <QStyledItemDelegate>
#include <QTreeView>

namespace ui {

namespace {

/// Icons and types by what the file system says alone. Qt's own provider asks for the MIME type, and where
/// the name does not tell it reads the beginning of the file.
class NameOnlyIcons final : public QFileIconProvider
{
public:
    QIcon icon(IconType type) const override
    {
        static constexpr QStyle::StandardPixmap kPictures[] = {
            // in the order of IconType
            QStyle::SP_ComputerIcon, QStyle::SP_DesktopIcon, QStyle::SP_TrashIcon, QStyle::SP_DriveNetIcon,
            QStyle::SP_DriveHDIcon,  QStyle::SP_DirIcon,     QStyle::SP_FileIcon};
        return QApplication::style()->standardIcon(kPictures[type]);
    }
    QIcon icon(const QFileInfo &info) const override
    {
        return icon(info.isRoot() ? Drive : info.isDir() ? Folder : File);
    }
    QString type(const QFileInfo &info) const override
    {
        return info.isDir() ? Dialogs::tr("Folder", "kind of a file") : info.suffix().toUpper();
    }
};

constexpr int kSizeColumn = 1; // of QFileSystemModel
constexpr int kDateColumn = 3;

/// Dates and sizes as everywhere else in the window. The model of the dialog writes them as the computer is
/// set up, in whatever language that is.
class WordsOfTheDesk final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto *files = qobject_cast<const QFileSystemModel *>(index.model());
        if (!files)
            return;
        if (index.column() == kDateColumn)
            option->text = QLocale().toString(files->lastModified(index), QStringLiteral("dd/MM/yyyy HH:mm"));
        else if (!files->isDir(index))
            option->text = QLocale().formattedDataSize(files->size(index));
    }
};

/// "csv" of "Lists (*.csv *.txt)"; empty where any name will do.
QString suffixOf(const QString &filter)
{
    const QString first = filter.section(QLatin1String("(*."), 1).section(QLatin1Char(')'), 0, 0);
    return first.section(QLatin1Char(' '), 0, 0);
}

/// The name that is offered or typed ends as the chosen kind of file does.
void followFilter(QFileDialog *dialog, const QString &filter)
{
    const QString suffix = suffixOf(filter);
    const QStringList files = dialog->selectedFiles();
    if (suffix.isEmpty())
        return;
    dialog->setDefaultSuffix(suffix);
    if (!files.isEmpty())
        dialog->selectFile(QFileInfo(files.constFirst()).completeBaseName() + QLatin1Char('.') + suffix);
}

NameOnlyIcons *nameOnlyIcons()
{
    static NameOnlyIcons icons;
    return &icons;
}

} // namespace

Dialogs::Dialogs(QWidget *window, NotificationBar &notifications)
    : QObject(window), m_window(window), m_notifications(notifications)
{}

void Dialogs::ask(QObject *asker, const FileQuestion &question, const Chosen &chosen)
{
    if (m_answer) {
        take(m_answer(question), chosen);
        return;
    }
    const bool saving = question.purpose == FileQuestion::For::Saving;
    auto *dialog = new QFileDialog(m_window, question.title, question.folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    // The dialogs of GTK and KDE run in this process and look into the files they show.
    dialog->setOption(QFileDialog::DontUseNativeDialog);
#endif
    dialog->setOption(QFileDialog::DontUseCustomDirectoryIcons);
    dialog->setIconProvider(nameOnlyIcons());
    dialog->setAcceptMode(saving ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    const bool folder = question.purpose == FileQuestion::For::Folder;
    dialog->setFileMode(saving   ? QFileDialog::AnyFile
                        : folder ? QFileDialog::Directory
                                 : QFileDialog::ExistingFile);
    dialog->setOption(QFileDialog::ShowDirsOnly, folder);
    dialog->setNameFilters(question.filters);
    dialog->setDefaultSuffix(question.suffix);
    if (!question.name.isEmpty())
        dialog->selectFile(question.name);
    if (saving && question.filters.size() > 1)
        connect(dialog, &QFileDialog::filterSelected, dialog,
                [dialog](const QString &filter) { followFilter(dialog, filter); });
    // Its columns are as wide as English headings, and its size as a list of few names.
    for (QTreeView *details : dialog->findChildren<QTreeView *>()) {
        for (const int column : {kSizeColumn, kDateColumn})
            details->setItemDelegateForColumn(column, new WordsOfTheDesk(details));
        details->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
        details->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    }
    dialog->resize(dialog->size().expandedTo({grid::px(760), grid::px(480)}).boundedTo(m_window->size()));
    connect(dialog, &QFileDialog::fileSelected, asker,
            [this, chosen](const QString &file) { take(file, chosen); });
    dialog->open();
}

void Dialogs::take(const QString &file, const Chosen &chosen)
{
    if (file.isEmpty())
        return;
    if (const auto allowed = app::refuseOwnFile(m_database, file); !allowed)
        m_notifications.show({Notice::Kind::Danger, explain(allowed.error(), file)});
    else
        chosen(file);
}

} // namespace ui
