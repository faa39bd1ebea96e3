#pragma once

#include "db/core/id.h"

#include <QObject>

#include <functional>
#include <optional>

namespace app {
struct CustomerDraft;
struct LogLine;
} // namespace app

namespace db {
struct Consent;
}

namespace ui {

class CustomerEditor;
class CustomersPage;
class Doer;
class DraftKeeper;
class LinkOpener;
class UndoHistory;

/// What one does on the page beside looking: create, edit, delete, log, call. Puts the editor into the
/// profile's place and keeps what is half typed.
class CustomerWork final : public QObject
{
    Q_OBJECT
public:
    /// Goes on with somebody, or somebody new, and what was typed; also when this page is no longer there.
    using GoOn = std::function<void(db::CustomerId id, const std::optional<app::CustomerDraft> &draft)>;
    /// All outlive the page.
    struct Needs
    {
        Doer &doer;
        UndoHistory &undo;
        LinkOpener &links;
        GoOn goOn;
    };
    /// Belongs to the page.
    CustomerWork(const Needs &needs, CustomersPage &page);

    void startNew(const QString &name);
    void edit();
    void remove();
    void log();
    /// What was being typed when the program ended stands there again.
    void resumeDraft();
    CustomerEditor *editor() const { return m_editor; }

private:
    void addKeys();
    void connectEditor();
    void connectProfile();
    /// The keyboard goes on to somebody else: the editor steps back, and what was typed stays kept.
    void stepBack();
    void showLogDraft();
    void recordContact(const app::LogLine &line, const QString &typed);
    void recordConsent(db::Consent consent);

    Doer &m_doer;
    LinkOpener &m_links;
    GoOn m_goOn;
    CustomersPage &m_page;
    DraftKeeper *m_keeper;
    CustomerEditor *m_editor;
    db::CustomerId m_logOf; ///< whose half-typed line stands in the log field
    bool m_logsWhenShown = false;
};

} // namespace ui
