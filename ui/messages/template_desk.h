#pragma once

#include "app/messages/template_library.h"
#include "ui/shell/undo_history.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>

namespace app {
class Desk;
}

namespace ui {

class NotificationBar;

/// The templates as the page knows them, kept fresh, and what is done to them: drafts kept while typing, new
/// versions, putting away and bringing back. What was done can be taken back.
class TemplateDesk final : public QObject
{
    Q_OBJECT
public:
    /// All outlive this object.
    TemplateDesk(app::Desk &desk, NotificationBar &strip, UndoHistory &undo, QObject *parent = nullptr);
    /// Drafts still waiting are written.
    ~TemplateDesk() override;

    bool isLoaded() const { return m_loaded; }
    const app::TemplateLibrary &library() const { return m_library; }
    app::Desk &desk() { return m_desk; }
    void reload();

    /// Kept at once here, and in the file a moment later.
    void keepDraft(const app::TemplateDraft &draft);
    void dropDraft(const QString &key);
    /// Throws away what was typed; can be taken back.
    void discard(const app::TemplateDraft &draft);
    /// Writes what waits.
    void flush();
    QString freeDraftKey() const;

    void save(const db::Template &text, const QString &draftKey);
    void archive(const QList<db::TemplateId> &ids, const QString &title, bool archived);

signals:
    void loaded();
    /// Drafts came or went; the library is otherwise the same.
    void draftsChanged();
    void saved(db::TemplateId id, const QString &draftKey);
    /// A discarded draft is back.
    void broughtBack(const QString &draftKey);

private:
    void rebase();
    void write(const QString &key, const QString &content);
    void learn(const db::Template &text, db::TemplateId id, int version);
    void takeBackVersion(const db::Template &before, int version);
    void told(const db::Error &error);

    app::Desk &m_desk;
    NotificationBar &m_strip;
    UndoHistory &m_undo;
    app::TemplateLibrary m_library;
    QHash<QString, QString> m_waiting; ///< drafts to be written; an empty one is to be removed
    QString m_late;                    ///< the draft whose saving met another version
    QTimer m_soon;
    QTimer m_reloadSoon;
    bool m_loaded = false;
};

} // namespace ui
