#include "ui/customers/customer_work.h"

#include "app/customers/contact_commands.h"
#include "app/customers/customer_commands.h"
#include "app/people/channels.h"
#include "ui/contacts/stage_step.h"
#include "ui/customers/campaign_work.h"
#include "ui/customers/consent_work.h"
#include "ui/customers/contact_log.h"
#include "ui/customers/customer_editor.h"
#include "ui/customers/customer_keys.h"
#include "ui/customers/customer_menus.h"
#include "ui/customers/customer_side.h"
#include "ui/customers/customer_table.h"
#include "ui/customers/customers_page.h"
#include "ui/customers/group_copy.h"
#include "ui/customers/group_work.h"
#include "ui/customers/picture_work.h"
#include "ui/customers/profile_buttons.h"
#include "ui/customers/profile_head.h"
#include "ui/customers/profile_panel.h"
#include "ui/customers/relation_work.h"
#include "ui/language/word_labels.h"
#include "ui/shell/doer.h"
#include "ui/shell/draft_keeper.h"
#include "ui/shell/link_opener.h"
#include "ui/shell/notification_bar.h"

#include <QStackedWidget>

namespace ui {

CustomerWork::CustomerWork(const Needs &needs, CustomersPage &page)
    : QObject(&page), m_doer(needs.doer), m_links(needs.links), m_goOn(needs.goOn), m_page(page),
      m_keeper(new DraftKeeper(needs.doer.desk(), this)),
      m_editor(new CustomerEditor({needs.doer, needs.undo, *m_keeper, needs.goOn})),
      m_log(new ContactLog(needs.doer, *m_keeper, page)), m_group(new GroupWork(needs.doer, page, this)),
      m_consents(new ConsentWork(needs.doer, page, this)),
      m_pictures(new PictureWork(needs.doer, needs.dialogs, this)),
      m_relations(new RelationWork(needs.doer, page, this)),
      m_campaigns(new CampaignWork(needs.doer, page, *m_group, this))
{
    new CustomerMenus(page, *this, *m_group, this);
    page.side()->setEditor(m_editor);
    connect(m_keeper, &DraftKeeper::failed, &m_doer, &Doer::showError);
    new CustomerKeys(page, *this, *m_group);
    connectEditor();
    connectProfile();
}

void CustomerWork::connectEditor()
{
    connect(&m_page, &CustomersPage::newAsked, this, &CustomerWork::startNew);
    connect(m_editor, &CustomerEditor::opened, &m_page, &CustomersPage::followEditor);
    connect(m_editor, &CustomerEditor::closed, this, [this] {
        m_page.side()->takeFocus();
        m_page.followEditor(); // may put another page in the profile's place
    });
    connect(m_editor, &CustomerEditor::saved, this, [this](const app::SaveOutcome &outcome) {
        m_page.showCustomer(outcome.id);
        m_page.profile()->takeFocus();
    });
    connect(m_editor, &CustomerEditor::customerAsked, this, [this](db::CustomerId id) {
        stepBack();
        m_page.showCustomer(id);
    });
}

void CustomerWork::connectProfile()
{
    ProfilePanel *profile = m_page.profile();
    connect(profile->buttons(), &ProfileButtons::logAsked, this, &CustomerWork::log);
    connect(profile->buttons(), &ProfileButtons::linkAsked, this, &CustomerWork::openLink);
    connect(profile->head(), &ProfileHead::stageAsked, this, [this](db::LifecycleStage stage) {
        if (const auto &shown = m_page.profile()->profile())
            setStageOf(shown->customer.id, shown->customer.fullName, stage);
    });
    connect(profile->head(), &ProfileHead::pictureDropped, this, [this](const QString &file) {
        if (const db::CustomerId id = m_page.profile()->shown())
            m_pictures->take(id, file);
    });
    connect(m_page.table(), &CustomerTable::copyAsked, this, [this] {
        if (m_page.table()->hasGroup())
            m_group->copy()->copyPhones();
    });
    connect(profile, &ProfilePanel::shownChanged, this, [this] {
        const auto then = std::exchange(m_whenShown, {});
        if (then && m_page.profile()->shown() == m_page.chosen())
            then();
    });
    connect(m_page.table(), &CustomerTable::rowChanged, this, [this] {
        if (m_editor->isOpen() && m_page.table()->hasFocus())
            stepBack();
    });
}

void CustomerWork::startNew(const QString &searched)
{
    m_editor->leave();
    m_editor->start({}, searched);
}

void CustomerWork::edit()
{
    const db::CustomerId id = m_page.chosen();
    if (!id)
        return;
    m_editor->leave();
    m_editor->start(id);
}

void CustomerWork::remove()
{
    const db::CustomerId id = m_page.chosen();
    if (!id || m_editor->isOpen())
        return;
    if (m_page.table()->hasGroup())
        m_group->remove();
    else
        removeOne(id);
}

void CustomerWork::removeOne(db::CustomerId id)
{
    m_doer.run(
        this, app::DeleteCustomer{id},
        {.told = [](const db::Customer &gone) { return tr("%1 deleted", "a customer").arg(gone.fullName); },
         .takenBack = [this, id] { m_page.showCustomer(id); }});
}

void CustomerWork::setStage(db::LifecycleStage stage)
{
    const app::CustomerLine *line = m_page.list()->lineAtTheKeyboard();
    if (m_page.table()->hasGroup() || !line)
        m_group->setStage(stage);
    else
        setStageOf(line->row.id, line->row.fullName, stage);
}

void CustomerWork::setStageOf(db::CustomerId id, const QString &name, db::LifecycleStage stage)
{
    stepToStage(m_doer, this, id, name, stage);
}

void CustomerWork::removeContact(db::InteractionId id)
{
    m_doer.run(this, app::RemoveContact{id},
               {.told = [told = tr("Contact removed")](app::Nothing) { return told; }});
}

void CustomerWork::openLink(const QUrl &link)
{
    if (!m_links.open(link))
        m_doer.bar().show(
            {Notice::Kind::Info,
             tr("No program on this computer takes %1 links.", "tel, sms, mailto").arg(link.scheme())});
}

void CustomerWork::call(const QString &phone)
{
    openLink(app::linkFor(db::Channel::Phone, phone, {}, {}));
}

void CustomerWork::write()
{
    whenShown([this] { m_page.profile()->buttons()->write(); });
}

void CustomerWork::whenShown(const std::function<void()> &then)
{
    const db::CustomerId id = m_page.chosen();
    m_whenShown = {};
    if (id && m_page.profile()->shown() == id)
        then();
    else if (id)
        m_whenShown = then;
}

void CustomerWork::log()
{
    whenShown([this] { // the line belongs to whose profile it is
        stepBack();
        m_log->takeFocus();
    });
}

void CustomerWork::stepBack()
{
    if (!m_editor->isOpen())
        return;
    const bool unsaved = m_editor->hasUnsaved();
    const QString title = m_editor->title();
    const db::CustomerId id = m_editor->edited();
    QWidget *table = m_page.table();
    const bool inList = table->hasFocus();
    m_editor->leave();
    if (inList)
        table->setFocus(Qt::OtherFocusReason);
    if (unsaved)
        m_doer.bar().show({Notice::Kind::Info, tr("Kept as a draft: %1", "title of the editor").arg(title),
                           tr("Continue", "with a draft"), [goOn = m_goOn, id] { goOn(id, std::nullopt); }});
}

void CustomerWork::resumeDraft()
{
    m_doer.desk().askInTurn(this, app::asking(&app::loadUnsaved),
                            [this](const db::Result<std::optional<db::CustomerId>> &unsaved) {
                                if (unsaved && *unsaved && !m_editor->isOpen())
                                    m_editor->start(**unsaved);
                            });
}

} // namespace ui
