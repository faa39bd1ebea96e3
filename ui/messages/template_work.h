#pragma once

#include "app/messages/template_commands.h"
#include "app/messages/template_library.h"
#include "ui/shell/draft_keeper.h"
#include "ui/shell/loader.h"

namespace ui {

class Doer;
class UndoHistory;

/// The templates as the page knows them, kept fresh, and what is done to them: drafts kept while typing, new
/// versions, putting away and bringing back. What was done can be taken back.
class TemplateWork final : public QObject
{
    Q_OBJECT
public:
    /// All outlive this object.
    TemplateWork(Doer &doer, UndoHistory &undo, QObject *parent = nullptr);

    bool isLoaded() const { return m_loaded; }
    const app::TemplateLibrary &library() const { return m_library; }
    void reload();

    /// Kept at once here, and in the file a moment later.
    void keepDraft(const app::TemplateDraft &draft);
    void dropDraft(const QString &key);
    /// Whether the text says something else than the stored one.
    bool isUnsaved(const db::Template &text) const;
    /// What is being typed: the draft keeps the version it began from.
    void keepTyped(const QString &key, db::Template text);
    /// Throws away what was typed; can be taken back.
    void discard(const app::TemplateDraft &draft);
    /// Writes what waits.
    void flush() { m_keeper.flush(); }
    QString freeDraftKey() const;

    /// On top of the version the draft began from.
    void save(db::Template text, const QString &draftKey);
    /// Puts away or brings back; asks first where greeting rules use it.
    void toggleArchived(const db::Template &text);

signals:
    void loaded();
    /// Drafts came or went; the library is otherwise the same.
    void draftsChanged();
    void saved(db::TemplateId id, const QString &draftKey);
    /// A discarded draft is back.
    void broughtBack(const QString &draftKey);

private:
    void take(app::TemplateLibrary library);
    void archive(const db::Template &text);
    void moveDraft(const db::Template &text, const QString &draftKey, const app::SavedTemplate &saved);
    void learn(const db::Template &text, const app::SavedTemplate &saved);
    void settle(const db::Template &text, const QString &draftKey, const app::SavedTemplate &saved);

    Doer &m_doer;
    UndoHistory &m_undo;
    DraftKeeper m_keeper;
    Loader<app::TemplateLibrary> m_reading;
    app::TemplateLibrary m_library;
    QString m_late; ///< the draft whose saving met another version
    bool m_loaded = false;
};

} // namespace ui
