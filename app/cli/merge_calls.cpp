#include "app/cli/text_table.h"
#include "app/cli/values.h"
#include "app/core/counted.h"
#include "app/customers/distinct_commands.h"
#include "app/customers/duplicates.h"
#include "app/customers/merge_customers.h"
#include "db/customers/customer_store.h"

#include <QJsonArray>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qsizetype kShownOfName = 40;

QStringList reasonsOf(const DuplicateGroup &group)
{
    QStringList reasons;
    for (const SameBy reason : group.because)
        reasons.append(keyOf(reason));
    return reasons;
}

QJsonArray numbersOf(const QList<db::CustomerId> &ids)
{
    QJsonArray numbers;
    for (const db::CustomerId id : ids)
        numbers.append(id.value);
    return numbers;
}

QJsonObject documentOf(const DuplicateGroup &group)
{
    return {{u"customers"_s, numbersOf(group.customers)},
            {u"because"_s, QJsonArray::fromStringList(reasonsOf(group))}};
}

Outcome printGroups(CliContext &context, db::Session &session, const QList<DuplicateGroup> &groups,
                    bool ofImport)
{
    TextTable table({u"CUSTOMER"_s, u"NAME"_s, u"PHONE"_s, u"E-MAIL"_s, u"BECAUSE"_s});
    for (const DuplicateGroup &group : groups) {
        QString because = reasonsOf(group).join(u", "_s).replace(u'_', u' ');
        MK_TRY(const auto rows, context.tried(session.customers().rows(group.customers)));
        for (const db::CustomerRow &row : rows) {
            table.add({QString::number(row.id.value), fittedAtBothEnds(row.fullName, kShownOfName), row.phone,
                       row.email, because});
            because.clear(); // said once for the group
        }
    }
    const QString none = ofImport ? u"No customer of that import may be another customer too."_s
                                  : u"No customer stands in the shop twice."_s;
    context.out() << (groups.isEmpty() ? none : table.text()) << '\n';
    return {};
}

Read<QList<DuplicateGroup>> groupsWanted(CliContext &context, db::Session &session,
                                         const Arguments &arguments)
{
    const Progress telling = context.beginLongWork(u"looking for duplicates"_s);
    if (!arguments.has(u"import"_s))
        return context.tried(findDuplicates(session, telling));
    MK_TRY(const auto number, readNumber(arguments, u"import"_s, 1, std::numeric_limits<qint64>::max(), 1));
    auto groups = findDuplicatesOf(session, db::ImportBatchId{number}, telling);
    if (!groups && groups.error().kind == db::ErrorKind::NotFound)
        return workFailed(
            u"import %1 is not remembered: there is none, it was taken back, or it was long ago"_s.arg(
                number));
    return context.tried(std::move(groups));
}

Outcome runDuplicates(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto session, context.session(DbUse::Read));
    MK_TRY(const auto groups, groupsWanted(context, *session, arguments));
    context.endProgress();
    if (!context.json())
        return printGroups(context, *session, groups, arguments.has(u"import"_s));
    QJsonArray documents;
    for (const DuplicateGroup &group : groups)
        documents.append(documentOf(group));
    context.print({{u"groups"_s, documents}});
    return {};
}

/// Those whom the words mean; each once.
Read<QList<db::CustomerId>> differentCustomers(const CliContext &context, db::Session &session,
                                               const QStringList &words)
{
    QList<db::CustomerId> ids;
    for (const QString &word : words) {
        MK_TRY(const auto id, chosenCustomer(context, session, word));
        if (ids.contains(id))
            return wrongCall(u"customer %1 is named twice"_s.arg(id.value));
        ids.append(id);
    }
    if (ids.size() < 2)
        return wrongCall(u"name two customers or more"_s);
    return ids;
}

/// "birthday=7", where 7 is one of the customers.
Read<MergeChoice> readChoice(const CliContext &context, db::Session &session, const QString &text,
                             const QList<db::CustomerId> &ids)
{
    const QString key = text.section(u'=', 0, 0);
    const auto field = mergeFieldOf(key);
    if (!field)
        return notOneOf(u"the FIELD of --take FIELD=CUSTOMER"_s, key, mergeKeys());
    const QString whose = text.section(u'=', 1);
    if (whose.isEmpty())
        return wrongCall(u"--take %1 must say whose it is: --take %1=CUSTOMER"_s.arg(key));
    MK_TRY(const auto from, chosenCustomer(context, session, whose));
    if (!ids.contains(from))
        return wrongCall(
            u"--take %1: customer %2 is not one of those merged"_s.arg(text, QString::number(from.value)));
    return MergeChoice{*field, from};
}

Outcome runMerge(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto session, context.session(DbUse::Write));
    MK_TRY(const auto ids, differentCustomers(context, *session, arguments.words()));
    MergeCustomers command{ids.constFirst(), ids.mid(1)};
    const QStringList taken = arguments.values(u"take"_s);
    for (const QString &text : taken) {
        MK_TRY(const auto choice, readChoice(context, *session, text, ids));
        const bool twice =
            std::any_of(command.choices.cbegin(), command.choices.cend(),
                        [&choice](const MergeChoice &one) { return one.field == choice.field; });
        if (twice)
            return wrongCall(u"--take names %1 twice"_s.arg(mergeKeyOf(choice.field)));
        command.choices.append(choice);
    }
    MK_TRY(const auto merged, context.tried(*session, command));
    QJsonArray leftOut;
    QStringList lines{u"%1 merged into %2 (%3); \"undo\" takes it back"_s.arg(
        counted(command.others.size(), "customer"), merged.value.customer.fullName,
        QString::number(command.keep.value))};
    for (const LeftOutReferral &referral : merged.value.leftOut) {
        const qint64 customer = referral.relation.customer.value;
        const qint64 referrer = referral.relation.other.value;
        leftOut.append(QJsonObject{{u"customer"_s, customer}, {u"referredBy"_s, referrer}});
        lines.append(u"left out, as it would close a circle: %1 (%2) was referred by %3 (%4)"_s.arg(
            referral.customer, QString::number(customer), referral.referrer, QString::number(referrer)));
    }
    return context.answer({{u"customer"_s, command.keep.value},
                           {u"merged"_s, numbersOf(command.others)},
                           {u"referralsLeftOut"_s, leftOut}},
                          lines.join(u'\n'));
}

Outcome runDistinct(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto session, context.session(DbUse::Write));
    MK_TRY(const auto ids, differentCustomers(context, *session, arguments.words()));
    MK_TRY(const auto marked, context.tried(*session, MarkDistinct{ids}));
    return context.answer({{u"customers"_s, numbersOf(ids)}, {u"changed"_s, marked.value}},
                          u"%1 are different people and are not shown as duplicates again"_s.arg(
                              counted(ids.size(), "customer")));
}

} // namespace

QList<CliCommand> mergeCommands()
{
    const auto several = [](const QString &help) {
        return Positional{u"CUSTOMER"_s, help, Positional::Count::OneOrMore};
    };
    return {
        {u"duplicates"_s,
         u"Lists customers who stand in the shop twice."_s,
         &runDuplicates,
         {},
         {{u"import"_s, u"NUMBER"_s,
           u"only groups with a customer of that import, as the import names it"_s}},
         u"By phone number, by e-mail, and by the name with the same birthday. A number that many share says "
         "nothing alone."_s},
        {u"merge"_s,
         u"Merges customers who are one person into the first of them."_s,
         &runMerge,
         {several(u"the numbers or codes: first of the one that is kept, then of the others"_s)},
         {{u"take"_s, u"FIELD=CUSTOMER"_s,
           u"whose value a field has: "_s + mergeKeys().join(u", "_s) + u"; may be given several times"_s,
           false, true}},
         u"Contact points, tags, contacts, consents and sent greetings go to the one that is kept; the "
         u"stricter "
         "consent wins.\nA field that is not named is of the first who has something there, the stage the "
         "one "
         "farthest on. \"undo\" takes a merge back."_s},
        {u"distinct"_s,
         u"Remembers that customers are different people: no duplicates any more."_s,
         &runDistinct,
         {several(u"the customers' numbers, or the shop's own codes for them"_s)}}};
}

} // namespace app
