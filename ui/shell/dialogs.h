#pragma once

#include <QObject>
#include <QStringList>

#include <functional>

class QWidget;

namespace ui {

class NotificationBar;

/// What a person is asked for with a file dialog.
struct FileQuestion
{
    enum class For
    {
        Opening, ///< a file that is there
        Saving,
        Folder ///< one that is there, or is made in the dialog
    };
    For purpose = For::Opening;
    QString title;
    QString folder;           ///< shown first; empty: the working folder
    QString name = {};        ///< offered, when saving
    QString suffix = {};      ///< without a dot, for a name that has none
    QStringList filters = {}; ///< "Lists (*.csv *.txt)"
};

/// The only way to a file dialog. Showing files opens none of them, and what belongs to the open shop is
/// never handed out: opening and closing such a file would take the shop's locks away (app::refuseOwnFile).
class Dialogs final : public QObject
{
    Q_OBJECT
public:
    using Chosen = std::function<void(const QString &file)>;
    /// Answers at once instead of a person; empty: cancelled.
    using Answer = std::function<QString(const FileQuestion &)>;

    /// Dialogs stand over `window`, refusals are told in `notification bar`; both outlive this object.
    Dialogs(QWidget *window, NotificationBar &notifications);

    /// The database of the open shop.
    void setDatabase(const QString &path) { m_database = path; }
    /// Calls `chosen` with the file, unless the person cancels or `asker` has died meanwhile.
    void ask(QObject *asker, const FileQuestion &question, const Chosen &chosen);
    /// Replaces the dialog, for tests.
    void setAnswer(Answer answer) { m_answer = std::move(answer); }

private:
    void take(const QString &file, const Chosen &chosen);

    QWidget *m_window;
    NotificationBar &m_notifications;
    QString m_database;
    Answer m_answer;
};

} // namespace ui
