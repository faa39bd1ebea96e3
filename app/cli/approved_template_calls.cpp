#include "app/cli/account_arguments.h"
#include "app/cli/documents.h"
#include "app/cli/template_argument.h"
#include "app/cli/text_table.h"
#include "app/outbox/accounts/account_commands.h"
#include "app/outbox/accounts/approved_template.h"
#include "db/messages/template_store.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

QString parametersText(const ApprovedTemplate &approved)
{
    QStringList parts;
    for (auto one = approved.parameters.cbegin(); one != approved.parameters.cend(); ++one)
        parts.append(parameterText(one.key(), *one));
    return parts.join(u", "_s);
}

QJsonObject documentOf(const ApprovedTemplate &approved, const db::Template &text)
{
    QJsonObject parameters;
    for (auto one = approved.parameters.cbegin(); one != approved.parameters.cend(); ++one)
        parameters.insert(one.key(), QJsonObject{{u"type"_s, one->type}, {u"text"_s, one->text}});
    return {{u"template"_s, text.id.value},
            {u"title"_s, text.title},
            {u"approvedId"_s, approved.id},
            {u"current"_s, approved.version == text.version},
            {u"parameters"_s, parameters}};
}

Outcome runApprovedList(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto session, context.session(DbUse::Read));
    MK_TRY(const auto account, chosenAccount(context, *session, arguments.word(0)));
    const auto all = approvedTemplatesOf(account);
    TextTable table({u"TEMPLATE"_s, u"TITLE"_s, u"APPROVED ID"_s, u"PARAMETERS"_s, u"STATE"_s});
    QJsonArray documents;
    for (auto one = all.cbegin(); one != all.cend(); ++one) {
        MK_TRY(const auto text, context.tried(session->templates().byId(one.key())));
        table.add({QString::number(text.id.value), text.title, one->id, parametersText(*one),
                   one->version == text.version ? QString() : u"reworded since"_s});
        documents.append(documentOf(*one, text));
    }
    return context.answer({{u"templates"_s, documents}},
                          table.isEmpty() ? u"No approved template stands for one of yours"_s
                                          : table.text(60));
}

Read<std::optional<ApprovedTemplate>> describedApproval(const Arguments &arguments, const db::Template &text)
{
    if (arguments.has(u"remove"_s))
        return std::optional<ApprovedTemplate>();
    const auto id = arguments.value(u"approved-id"_s);
    if (!id)
        return wrongCall(
            u"--approved-id says which approved template stands for it; --remove takes it out"_s);
    ApprovedTemplate approved{*id, text.version};
    for (const QString &said : arguments.values(u"parameter"_s)) {
        if (!addParameter(said, approved))
            return wrongCall(u"--parameter is NAME:TYPE=TEXT, not \"%1\""_s.arg(said));
    }
    return std::optional(approved);
}

Outcome runApprovedSet(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto session, context.session(DbUse::Write));
    MK_TRY(auto entry, storedAccount(context, *session, arguments.word(0)));
    if (entry.account.kind != db::AccountKind::Zalo)
        return workFailed(
            u"account %1 sends any text; only Zalo approves templates"_s.arg(entry.account.id.value));
    MK_TRY(const auto text, chosenTemplate(context, *session, arguments.word(1)));
    if (text.channel != db::Channel::Zalo)
        return workFailed(u"template %1 is for another channel"_s.arg(text.id.value));
    MK_TRY(const auto approved, describedApproval(arguments, text));
    setApprovedTemplate(entry.account, text.id, approved);
    MK_TRY(const auto done, context.tried(*session, ChangeAccount{entry}));
    return context.answer(
        {{u"id"_s, entry.account.id.value}, {u"template"_s, text.id.value}, {u"changed"_s, bool(done.entry)}},
        !done.entry ? u"That is so already"_s
        : approved  ? u"Messages of that template go out by themselves; \"undo\" takes that back"_s
                    : u"Messages of that template are sent by hand; \"undo\" takes that back"_s);
}

} // namespace

QList<CliCommand> approvedTemplateCommands()
{
    const Positional account{u"ACCOUNT"_s, u"a Zalo account: its number or its name"_s};
    return {
        {u"account templates"_s,
         u"Lists the templates that Zalo has approved for ours, with their parameters."_s,
         &runApprovedList,
         {account}},
        {u"account template"_s,
         u"Says which approved template stands for one of ours."_s,
         &runApprovedSet,
         {account, {u"TEMPLATE"_s, u"its number or key, as \"template list\" lists it"_s}},
         {{u"approved-id"_s, u"ID"_s, u"as Zalo numbers it"_s},
          {.name = u"parameter"_s,
           .value = u"NAME:TYPE=TEXT"_s,
           .help = u"a parameter of it and what fills it, as in customer_name:name={{full_name}}"_s,
           .repeats = true},
          {u"remove"_s, {}, u"no approved one stands for it any more"_s}},
         u"Types and their longest values: name and code 30, phone 15, address and product 200, pronoun 5, "
         "amount and time 20, currency 12, contact 50, note 90, otp 10, url 200, label and status 30. A "
         "name is usually filled with {{full_name}}: the approved words around it say \"Quý khách\". A text "
         "that was edited, or reworded since, is sent by hand."_s}};
}

} // namespace app
