#include "app/cli/error_text.h"
#include "app/cli/values.h"
#include "app/rights/person_export.h"
#include "app/shop/shop_settings.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// To standard output, with or without --json: what is printed is a JSON document as it is.
Outcome printPerson(CliContext &context, db::Session &session, db::CustomerId id)
{
    MK_TRY(const auto sections, context.tried(loadPersonFacts(session, id)));
    MK_TRY(const auto shop, context.tried(ShopSettings::load(session)));
    context.print(personDocument(sections, shop.nameIn(shop.language), context.clock()));
    return {};
}

Outcome runExportPerson(CliContext &context, const Arguments &arguments)
{
    const QString file = arguments.word(1);
    const bool toOutput = file == "-"_L1;
    if (!toOutput)
        MK_CHECK(mayReplace(context, arguments, u"FILE"_s, file));
    MK_TRY(const auto session, context.session(DbUse::Copy));
    MK_TRY(const auto id, knownCustomer(context, *session, arguments.word(0)));
    if (toOutput)
        return printPerson(context, *session, id);
    const auto name = exportPerson(*session, id, file, context.clock());
    if (!name) // what is wrong with the file is told with the file's name
        return workFailed(
            explain(name.error(), name.error().detail.contains(file) ? file : context.database()));
    return context.answer(
        {{u"customer"_s, id.value}, {u"file"_s, file}},
        u"Everything about %1 (%2) written to %3"_s.arg(*name, QString::number(id.value), file));
}

} // namespace

CliCommand exportPersonCommand()
{
    return {
        u"export-person"_s,
        u"Writes everything the shop holds about one customer, to be handed to them."_s,
        &runExportPerson,
        {{u"CUSTOMER"_s, u"the customer's number, or the shop's own code for them; deleted ones too"_s},
         {u"FILE"_s, u"the file to write: a page to read and print where its name ends in .html, else JSON; "
                     u"- is JSON on "
                     "standard output"_s}},
        {{u"force"_s, {}, u"replace a file that is there already"_s}},
        u"Profile, numbers and addresses, consents with their proof, contacts, stages, messages, the lists "
        "they came from and their requests. The page is in the language of the shop's messages."_s};
}

} // namespace app
