#pragma once

#include "db/core/id.h"
#include "db/core/words.h"

#include <QObject>

#include <functional>
#include <optional>

namespace app {
struct CustomerDraft;
} // namespace app

class QUrl;

namespace ui {

class ConsentWork;
class ContactLog;
class CustomerEditor;
class CustomersPage;
class Dialogs;
class Doer;
class DraftKeeper;
class CampaignWork;
class GroupWork;
class LinkOpener;
class PictureWork;
class RelationWork;
class UndoHistory;

/// What one does on the page beside looking: create, edit, delete, log, call. Puts the editor into the
/// profile's place and keeps what is half typed.
class CustomerWork final : public QObject
{
    Q_OBJECT
public:
    /// Goes on with a customer, or a new one, and what was typed; also when this page is no longer there.
    using GoOn = std::function<void(db::CustomerId id, const std::optional<app::CustomerDraft> &draft)>;
    /// All outlive the page.
    struct Needs
    {
        Doer &doer;
        UndoHistory &undo;
        LinkOpener &links;
        Dialogs &dialogs;
        GoOn goOn;
    };
    /// Belongs to the page.
    CustomerWork(const Needs &needs, CustomersPage &page);

    /// With the words that were searched for, if any.
    void startNew(const QString &searched);
    void edit();
    /// The one chosen, or all of them; so does setStage().
    void remove();
    void setStage(db::LifecycleStage stage);
    /// This one alone, whoever is chosen beside them.
    void removeOne(db::CustomerId id);
    void setStageOf(db::CustomerId id, const QString &name, db::LifecycleStage stage);
    void removeContact(db::InteractionId id);
    void log();
    void call(const QString &phone);
    /// By the way the customer can be reached; asks which where there are several.
    void write();
    /// What was being typed when the program ended stands there again.
    void resumeDraft();
    CustomerEditor *editor() const { return m_editor; }
    ConsentWork *consents() const { return m_consents; }
    PictureWork *pictures() const { return m_pictures; }
    RelationWork *relations() const { return m_relations; }
    CampaignWork *campaigns() const { return m_campaigns; }

signals:
    void eraseAsked(db::CustomerId id);        ///< for good, from the backups too
    void personExportAsked(db::CustomerId id); ///< everything about them, to be handed out
    void dataRequestAsked(db::CustomerId id, const QString &name); ///< about their personal data
    void mergeAsked(const QList<db::CustomerId> &ids);             ///< one person, entered several times

private:
    void connectEditor();
    void connectProfile();
    /// The keyboard goes on to another customer: the editor steps back, and what was typed stays kept.
    void stepBack();
    void openLink(const QUrl &link);
    /// Runs once the profile shown is that of the one chosen.
    void whenShown(const std::function<void()> &then);

    Doer &m_doer;
    LinkOpener &m_links;
    GoOn m_goOn;
    CustomersPage &m_page;
    DraftKeeper *m_keeper;
    CustomerEditor *m_editor;
    ContactLog *m_log;
    GroupWork *m_group;
    ConsentWork *m_consents;
    PictureWork *m_pictures;
    RelationWork *m_relations;
    CampaignWork *m_campaigns;
    std::function<void()> m_whenShown; ///< what waits for the profile of the one chosen
};

} // namespace ui
