#include "ui/customers/group_copy.h"

#include "app/customers/phone_list.h"
#include "app/outbox/group_messages.h"
#include "db/messages/template.h"
#include "ui/customers/customers_page.h"
#include "ui/customers/group_work.h"
#include "ui/customers/selection_bar.h"
#include "ui/language/word_labels.h"
#include "ui/language/word_table.h"
#include "ui/shell/doer.h"
#include "ui/shell/notification_bar.h"
#include "ui/widgets/picker_popup.h"

#include <QClipboard>
#include <QGuiApplication>

#include <map>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Because = app::LeftOutBecause;

constexpr Word<Because> kLeftOutWords[] = {
    {Because::Deleted, {QT_TRANSLATE_NOOP("ui::GroupCopy", "deleted meanwhile")}},
    {Because::WrongAudience, {QT_TRANSLATE_NOOP("ui::GroupCopy", "the text is for the other audience")}},
    {Because::WrongRecipient, {QT_TRANSLATE_NOOP("ui::GroupCopy", "the text is for companies")}},
    {Because::NoContact, {QT_TRANSLATE_NOOP("ui::GroupCopy", "not reached by this channel")}},
    {Because::Refused, {QT_TRANSLATE_NOOP("ui::GroupCopy", "refused")}},
    {Because::RefusedByAnother, {QT_TRANSLATE_NOOP("ui::GroupCopy", "another customer there refused")}},
    {Because::NoConsent, {QT_TRANSLATE_NOOP("ui::GroupCopy", "has not agreed to advertising")}},
    {Because::Restricted, {QT_TRANSLATE_NOOP("ui::GroupCopy", "asked that their data is not used")}},
    {Because::Erased, {QT_TRANSLATE_NOOP("ui::GroupCopy", "this number or address was erased on request")}},
    {Because::NoWords, {QT_TRANSLATE_NOOP("ui::GroupCopy", "the text cannot be filled in")}},
};

/// "refused (2), not reached by this channel (1)".
QString reasonsOf(const QList<app::LeftOut> &leftOut)
{
    std::map<Because, qsizetype> counts;
    for (const app::LeftOut &one : leftOut)
        ++counts[one.why];
    QStringList reasons;
    for (const auto &[why, count] : counts)
        reasons.append(u"%1 (%2)"_s.arg(wordIn(kLeftOutWords, "ui::GroupCopy", why)).arg(count));
    return reasons.join(u", "_s);
}

QString paperOf(const app::GroupMessage &message)
{
    QStringList lines{u"%1, %2"_s.arg(message.name, phoneText(message.address))};
    if (!message.subject.isEmpty())
        lines.append(message.subject);
    lines.append(message.text);
    return lines.join(u'\n');
}

} // namespace

GroupCopy::GroupCopy(Doer &doer, CustomersPage &page, GroupWork &group)
    : QObject(&group), m_doer(doer), m_page(page), m_group(group)
{}

template <class T, class Ask>
void GroupCopy::read(const QString &doing, const Ask &ask, const std::function<void(const T &)> &take)
{
    const SharedCount job = m_group.begin(doing);
    if (!job)
        return;
    const auto tell = [this, take](const db::Result<T> &answer) {
        m_group.end();
        if (answer)
            take(*answer);
        else
            m_doer.showError(answer.error());
    };
    const auto nothing = app::working([]() -> db::Result<bool> { return true; });
    m_doer.desk().askInTurn(this, nothing, [this, ask, job, tell](const db::Result<bool> &written) {
        if (written)
            m_doer.desk().askAside(this, ask(app::Progress(std::bind_front(&JobCount::tell, job))), tell);
        else
            tell(tl::unexpected(written.error()));
    });
}

void GroupCopy::copyPhones()
{
    m_group.withChosen([this](const Ids &ids) {
        read<QStringList>(
            tr("The numbers are being read."),
            [ids](const app::Progress &telling) { return app::asking(&app::phonesOf, ids, telling); },
            [this](const QStringList &phones) { takePhones(phones); });
    });
}

void GroupCopy::takePhones(const QStringList &phones)
{
    QStringList lines;
    for (const QString &phone : phones)
        lines.append(phoneText(phone).remove(u' '));
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    m_doer.bar().show({Notice::Kind::Info, lines.isEmpty() ? tr("None of them has a phone number.")
                                                           : tr("%Ln phone numbers copied", nullptr,
                                                                static_cast<int>(lines.size()))});
}

void GroupCopy::askForTemplate()
{
    m_group.withChosen([this](const Ids &ids) { offerTemplates(ids); });
}

void GroupCopy::offerTemplates(const Ids &ids)
{
    m_doer.desk().ask(
        this, app::asking(&app::templatesForGroup, ids),
        [this, ids](const db::Result<QList<db::Template>> &known) {
            if (!known) {
                m_doer.showError(known.error());
                return;
            }
            QList<Pick> picks;
            for (const db::Template &text : *known)
                picks.append({QString::number(text.id.value),
                              tr("%1 · %2 · %3", "a template: title, audience, channel")
                                  .arg(text.title, labelOf(text.audience), labelOf(text.channel)),
                              {}});
            if (picks.isEmpty()) {
                m_doer.bar().show(
                    {Notice::Kind::Info, tr("There is no template yet: write one in Messages.")});
                return;
            }
            auto *popup = new PickerPopup(PickerPopup::Choice::One, m_page.list());
            popup->setObjectName(u"templatePopup"_s);
            popup->setAccessibleName(tr("Template"));
            popup->setAttribute(Qt::WA_DeleteOnClose);
            popup->setPicks(picks);
            connect(popup, &PickerPopup::chosen, this, [this, ids](const QStringList &keys) {
                if (!keys.isEmpty())
                    writeTo(ids, db::TemplateId{keys.constFirst().toLongLong()});
            });
            popup->openUnder(m_page.list()->groupAnchor(u"groupMessagePushButton"_s));
        });
}

void GroupCopy::writeTo(const Ids &ids, db::TemplateId text)
{
    read<app::GroupMessages>(
        tr("The messages are being written."),
        [ids, text, clock = m_doer.desk().clock()](const app::Progress &telling) {
            return app::asking(&app::writeToGroup, ids, text, clock, telling);
        },
        [this](const app::GroupMessages &written) { takeMessages(written); });
}

void GroupCopy::takeMessages(const app::GroupMessages &written)
{
    QStringList papers;
    for (const app::GroupMessage &message : written.messages)
        papers.append(paperOf(message));
    if (!papers.isEmpty())
        QGuiApplication::clipboard()->setText(papers.join(u"\n\n"_s));
    const QString told = papers.isEmpty() ? tr("No message was copied.")
                                          : tr("%Ln messages copied, each with its number or address.",
                                               nullptr, static_cast<int>(papers.size()));
    m_doer.bar().show(
        {Notice::Kind::Info, written.leftOut.isEmpty()
                                 ? told
                                 : tr("%1 Left out: %2.", "what was copied; reasons and how many of each")
                                       .arg(told, reasonsOf(written.leftOut))});
}

} // namespace ui
