#include "ui/customers/customer_menus.h"

#include "ui/customers/campaign_work.h"
#include "ui/customers/column_chooser.h"
#include "ui/customers/consent_work.h"
#include "ui/customers/customer_keys.h"
#include "ui/customers/customer_list_model.h"
#include "ui/customers/customer_table.h"
#include "ui/customers/customer_work.h"
#include "ui/customers/customers_page.h"
#include "ui/customers/group_copy.h"
#include "ui/customers/group_work.h"
#include "ui/customers/picture_work.h"
#include "ui/customers/profile_buttons.h"
#include "ui/customers/profile_panel.h"
#include "ui/customers/relation_work.h"
#include "ui/customers/selection_bar.h"
#include "ui/customers/stage_menu.h"
#include "ui/language/relation_words.h"
#include "ui/language/word_labels.h"
#include "ui/theme/icons.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString withKey(const QString &text, const QKeyCombination &key)
{
    return text + u'\t' + QKeySequence(key).toString(QKeySequence::NativeText);
}

} // namespace

CustomerMenus::CustomerMenus(CustomersPage &page, CustomerWork &work, GroupWork &group, QObject *parent)
    : QObject(parent), m_page(page), m_work(work), m_group(group)
{
    connect(page.table(), &CustomerTable::menuAsked, this, &CustomerMenus::showRowMenu);
    connect(page.profile()->buttons(), &ProfileButtons::menuOpens, this, &CustomerMenus::fillForProfile);
    connect(page.profile(), &ProfilePanel::menuAsked, this, [this](const QPoint &at) {
        auto *menu = new QMenu(&m_page);
        menu->setObjectName(u"profileMenu"_s);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillForProfile(*menu);
        menu->popup(at);
    });
    connect(page.profile(), &ProfilePanel::lineMenuAsked, this, &CustomerMenus::showLineMenu);
    SelectionBar *bar = page.list()->selectionBar();
    fillStageMenu(*bar->stageMenu(), {}, [this](db::LifecycleStage stage) { m_group.setStage(stage); });
    connect(bar, &SelectionBar::tagAsked, this, [this] { m_group.askForTag(TagQuestion::For::Adding); });
    connect(bar, &SelectionBar::untagAsked, this, [this] { m_group.askForTag(TagQuestion::For::Removing); });
    connect(bar, &SelectionBar::provinceAsked, &group, &GroupWork::askForProvince);
    connect(bar, &SelectionBar::messageAsked, group.copy(), &GroupCopy::askForTemplate);
    connect(bar, &SelectionBar::copyAsked, group.copy(), &GroupCopy::copyPhones);
    connect(bar, &SelectionBar::exportAsked, this, [this] { m_group.exportChosen(); });
    connect(bar, &SelectionBar::mergeAsked, &group, &GroupWork::mergeChosen);
    connect(&group, &GroupWork::mergeAsked, &work, &CustomerWork::mergeAsked);
    connect(bar, &SelectionBar::deleteAsked, &work, &CustomerWork::remove);
}

void CustomerMenus::showRowMenu(const QPoint &at)
{
    auto *menu = new QMenu(&m_page);
    menu->setObjectName(u"customerMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_page.table()->hasGroup())
        fillForGroup(*menu);
    else
        fillForOne(*menu);
    menu->addSeparator();
    menu->addMenu(m_page.list()->columns()->makeMenu(menu));
    menu->popup(at);
}

void CustomerMenus::addStages(QMenu &menu)
{
    QMenu *stages = menu.addMenu(Icons::icon(u"stages"_s), tr("Stage"));
    const app::CustomerLine *line = m_page.table()->hasGroup() ? nullptr : m_page.list()->lineAtTheKeyboard();
    fillStageMenu(*stages, line ? std::optional(line->row.stage) : std::nullopt,
                  [this](db::LifecycleStage stage) { m_work.setStage(stage); });
}

void CustomerMenus::addTags(QMenu &menu)
{
    menu.addAction(Icons::icon(u"tag"_s), withKey(tr("Add a tag…"), kTagKey), this,
                   [this] { m_group.askForTag(TagQuestion::For::Adding); });
    menu.addAction(Icons::icon(u"tag"_s), withKey(tr("Remove a tag…"), kUntagKey), this,
                   [this] { m_group.askForTag(TagQuestion::For::Removing); });
    menu.addAction(Icons::icon(u"store"_s), withKey(tr("Province…"), kProvinceKey), &m_group,
                   &GroupWork::askForProvince);
}

void CustomerMenus::addOptOut(QMenu &menu, db::CustomerId id)
{
    QMenu *channels = menu.addMenu(tr("No more messages"));
    const auto add = [this, channels, id](const QString &text, const QString &channel) {
        channels->addAction(text, m_work.consents(),
                            [this, id, channel] { m_work.consents()->optOut(id, channel); });
    };
    add(tr("By any channel\tF9"), db::kAnyChannel.toString());
    channels->addSeparator();
    for (const db::Channel channel : db::kConsentChannels)
        add(labelOf(channel), db::keyOf(channel));
}

void CustomerMenus::fillForOne(QMenu &menu)
{
    const app::CustomerLine *line = m_page.list()->lineAtTheKeyboard();
    if (!line)
        return;
    const bool hasPhone = !line->row.phone.isEmpty();
    menu.addAction(tr("Open\tEnter"), m_page.profile(), &ProfilePanel::takeFocus);
    menu.addSeparator();
    QAction *call = menu.addAction(Icons::icon(u"phone"_s), tr("Call"), &m_work,
                                   [this, phone = line->row.phone] { m_work.call(phone); });
    menu.addAction(Icons::icon(u"messages"_s), tr("Message…"), &m_work, &CustomerWork::write);
    menu.addAction(Icons::icon(u"plus"_s), tr("Log a contact\tCtrl+L"), &m_work, &CustomerWork::log);
    menu.addAction(Icons::icon(u"edit"_s), tr("Edit\tF2"), &m_work, &CustomerWork::edit);
    menu.addSeparator();
    addStages(menu);
    addTags(menu);
    addOptOut(menu, line->row.id);
    menu.addSeparator();
    QAction *copy = menu.addAction(Icons::icon(u"copy"_s), tr("Copy the phone number\tCtrl+C"), m_page.list(),
                                   &CustomerListPane::copyPhone);
    menu.addAction(Icons::icon(u"export"_s), tr("Export the selected…"), &m_group,
                   [this] { m_group.exportChosen(); });
    menu.addSeparator();
    menu.addAction(Icons::icon(u"close"_s), tr("Delete\tDel"), &m_work, &CustomerWork::remove);
    menu.addAction(Icons::icon(u"alert"_s), tr("Erase for good…"), &m_work,
                   [this, id = line->row.id] { emit m_work.eraseAsked(id); });
    call->setEnabled(hasPhone);
    copy->setEnabled(hasPhone);
}

void CustomerMenus::fillForProfile(QMenu &menu)
{
    qDeleteAll(menu.findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly)); // clear() leaves them
    menu.clear();
    const auto &shown = m_page.profile()->profile();
    if (!shown)
        return;
    const db::Customer &customer = shown->customer;
    const db::CustomerId id = customer.id;
    menu.addAction(Icons::icon(u"edit"_s), tr("Edit\tF2"), &m_work, &CustomerWork::edit);
    QMenu *stages = menu.addMenu(Icons::icon(u"stages"_s), tr("Stage"));
    fillStageMenu(*stages, customer.stage, [this, id, name = customer.fullName](db::LifecycleStage stage) {
        m_work.setStageOf(id, name, stage);
    });
    menu.addAction(Icons::icon(u"tag"_s), tr("Add a tag…"), this,
                   [this, id] { m_group.askForTag(TagQuestion::For::Adding, id); });
    QAction *untag = menu.addAction(Icons::icon(u"tag"_s), tr("Remove a tag…"), this,
                                    [this, id] { m_group.askForTag(TagQuestion::For::Removing, id); });
    untag->setEnabled(!customer.tags.isEmpty());
    addRelations(menu, *shown);
    QMenu *picture = menu.addMenu(tr("Picture"));
    picture->addAction(tr("Choose a picture…"), m_work.pictures(),
                       [this, id] { m_work.pictures()->choose(id); });
    QAction *noPicture = picture->addAction(tr("Remove the picture"), m_work.pictures(),
                                            [this, id] { m_work.pictures()->remove(id); });
    noPicture->setEnabled(!shown->picture.isEmpty());
    menu.addSeparator();
    for (const db::ContactPoint &point : customer.contactPoints) {
        const bool phone = point.normalized.startsWith(u'+');
        const QString address = phone ? phoneText(point.normalized) : point.value;
        menu.addAction(Icons::icon(u"copy"_s), tr("Copy %1", "an address or a number").arg(address), this,
                       [address, phone] {
                           QGuiApplication::clipboard()->setText(phone ? QString(address).remove(u' ')
                                                                       : address);
                       });
    }
    menu.addAction(Icons::icon(u"export"_s), tr("Export as a list or a card…"), &m_group,
                   [this, id] { m_group.exportChosen(id); });
    menu.addSeparator();
    addOptOut(menu, id);
    QMenu *data = menu.addMenu(tr("Personal data"));
    data->addAction(tr("Everything we hold about them…"), &m_work,
                    [this, id] { emit m_work.personExportAsked(id); });
    data->addAction(tr("Record a data request…"), &m_work,
                    [this, id, name = customer.fullName] { emit m_work.dataRequestAsked(id, name); });
    menu.addSeparator();
    menu.addAction(Icons::icon(u"close"_s), tr("Delete\tDel"), &m_work, [this, id] { m_work.removeOne(id); });
    menu.addAction(Icons::icon(u"alert"_s), tr("Erase for good…"), &m_work,
                   [this, id] { emit m_work.eraseAsked(id); });
}

void CustomerMenus::addRelations(QMenu &menu, const app::CustomerProfile &profile)
{
    QMenu *relations = menu.addMenu(tr("Relations"));
    relations->addAction(tr("Add a relation…"), m_work.relations(),
                         [this, id = profile.customer.id, name = profile.customer.fullName] {
                             m_work.relations()->askFor(id, name);
                         });
    relations->addSeparator();
    for (const db::SeenRelation &seen : profile.relations)
        relations->addAction(tr("Remove %1: %2", "what a customer is, and who")
                                 .arg(words::relation(seen.relation.kind, seen.fromOther),
                                      QString(seen.name).replace(u'&', u"&&"_s)),
                             m_work.relations(), [this, seen] { m_work.relations()->remove(seen); });
}

void CustomerMenus::showLineMenu(ProfilePanel::Tab tab, int row, const QPoint &at)
{
    const auto &shown = m_page.profile()->profile();
    if (!shown)
        return;
    auto *menu = new QMenu(&m_page);
    menu->setObjectName(u"historyMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(
        Icons::icon(u"copy"_s), tr("Copy the text\tCtrl+C"), this,
        [text = m_page.profile()->lineText(row)] { QGuiApplication::clipboard()->setText(text); });
    const qsizetype fromEnd = shown->consents.size() - 1 - row; // the newest stands first
    if (tab == ProfilePanel::Timeline && row < shown->timeline.size()) {
        const db::Interaction &contact = shown->timeline.at(row);
        QAction *gone = menu->addAction(Icons::icon(u"close"_s), tr("Remove this contact"), this,
                                        [this, id = contact.id] { m_work.removeContact(id); });
        gone->setEnabled(!contact.message); // it tells of a greeting that was sent
    } else if (tab == ProfilePanel::Consents && fromEnd >= 0) {
        const db::Consent &consent = shown->consents.at(fromEnd);
        QAction *undo = menu->addAction(Icons::icon(u"close"_s), tr("Undo this consent: recorded by mistake"),
                                        this, [this, id = consent.id, customer = shown->customer.id] {
                                            m_work.consents()->undo(id, customer);
                                        });
        undo->setEnabled(!consent.voided);
    }
    menu->popup(at);
}

void CustomerMenus::fillForGroup(QMenu &menu)
{
    const auto count = static_cast<int>(m_page.table()->groupSize());
    addStages(menu);
    addTags(menu);
    menu.addSeparator();
    menu.addAction(Icons::icon(u"messages"_s), withKey(tr("Copy a message to each…"), kMessageKey),
                   m_group.copy(), &GroupCopy::askForTemplate);
    menu.addAction(Icons::icon(u"outbox"_s), tr("Campaign…"), m_work.campaigns(), &CampaignWork::toChosen);
    menu.addAction(Icons::icon(u"copy"_s), tr("Copy the phone numbers\tCtrl+C"), m_group.copy(),
                   &GroupCopy::copyPhones);
    menu.addAction(Icons::icon(u"export"_s), tr("Export the selected…"), &m_group,
                   [this] { m_group.exportChosen(); });
    menu.addAction(Icons::icon(u"duplicates"_s), tr("Merge…", "a verb"), &m_group, &GroupWork::mergeChosen);
    menu.addSeparator();
    menu.addAction(Icons::icon(u"close"_s), tr("Delete %Ln customers", nullptr, count) + u"\tDel"_s, &m_work,
                   &CustomerWork::remove);
}

} // namespace ui
