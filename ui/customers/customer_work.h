#pragma once

#include "db/core/id.h"

#include <QObject>

namespace app {
class Desk;
}

namespace ui {

class CustomerDeeds;
class CustomerEditor;
class CustomersPage;
class DraftKeeper;
class LinkOpener;
class NotificationBar;
class UndoHistory;

/// What one does on the page beside looking: create, edit, delete, log, call. Puts the editor into the
/// profile's place and keeps what is half typed.
class CustomerWork final : public QObject
{
    Q_OBJECT
public:
    /// All outlive the page.
    struct Needs
    {
        app::Desk &desk;
        NotificationBar &strip;
        UndoHistory &undo;
        LinkOpener &links;
    };
    /// Belongs to the page.
    CustomerWork(const Needs &needs, CustomersPage &page);

    void startNew(const QString &name);
    void edit();
    void remove();
    void log();
    CustomerEditor *editor() const { return m_editor; }

private:
    void addKeys();
    void connectEditor();
    void connectProfile();
    /// The keyboard goes on to somebody else: the editor steps back, and what was typed stays kept.
    void stepBack();
    void showLogDraft();
    void resumeDraft();
    void keepLog(const QString &text);

    app::Desk &m_desk;
    NotificationBar &m_strip;
    LinkOpener &m_links;
    CustomersPage &m_page;
    DraftKeeper *m_keeper;
    CustomerDeeds *m_deeds;
    CustomerEditor *m_editor;
    db::CustomerId m_logOf; ///< whose half-typed line stands in the log field
};

} // namespace ui
