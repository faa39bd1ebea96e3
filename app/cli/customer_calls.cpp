#include "app/cli/documents.h"
#include "app/cli/error_text.h"
#include "app/cli/segment_argument.h"
#include "app/cli/text_table.h"
#include "app/cli/values.h"
#include "app/core/counted.h"
#include "app/import/customer_export.h"
#include "app/people/phone.h"
#include "db/customers/customer_search.h"
#include "db/customers/customer_set.h"
#include "db/customers/customer_store.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// Files this version cannot write, by what their names end with.
Outcome checkCanWrite(const QString &file)
{
    const QStringList others{u"xls"_s, u"xlsm"_s, u"ods"_s,  u"pdf"_s,
                             u"doc"_s, u"docx"_s, u"json"_s, u"html"_s};
    if (!others.contains(QFileInfo(file).suffix(), Qt::CaseInsensitive))
        return {};
    return workFailed(
        u"%1: files of this kind cannot be written; give it a name that ends in .xlsx, .csv or .vcf"_s.arg(
            file));
}

Outcome runExport(CliContext &context, const Arguments &arguments)
{
    const QString name = arguments.word(0);
    MK_CHECK(mayReplace(context, arguments, u"FILE"_s, name));
    MK_CHECK(checkCanWrite(name));
    MK_TRY(const auto language, readListLanguage(arguments));
    MK_TRY(const auto session, context.session(DbUse::Copy));
    MK_TRY(auto only, customersOfSegment(context, *session, arguments));
    const auto count =
        exportCustomers(*session, name, {std::move(only), language}, context.beginLongWork(u"exporting"_s));
    if (!count) // what is wrong with the list is told with the list's name
        return workFailed(
            explain(count.error(), count.error().detail.contains(name) ? name : context.database()));
    return context.answer({{u"customers"_s, *count}, {u"file"_s, name}},
                          u"%1 written to %2"_s.arg(counted(*count, "customer"), name));
}

Outcome runFind(CliContext &context, const Arguments &arguments)
{
    if (arguments.words().isEmpty() && !arguments.has(u"segment"_s))
        return wrongCall(u"missing TEXT, or --segment NAME"_s);
    MK_TRY(const auto limit, readNumber(arguments, u"limit"_s, 0, 1'000'000, 20));
    MK_TRY(const auto session, context.session(DbUse::Read));
    const auto query = db::SearchQuery::parse(arguments.words().join(u' '));
    std::optional<db::CustomerSet> among;
    MK_TRY(auto only, customersOfSegment(context, *session, arguments));
    if (only)
        among.emplace(*std::move(only));
    MK_TRY(const auto found, context.tried(session->search().findOnce(query, static_cast<std::size_t>(limit),
                                                                      among ? &*among : nullptr)));
    const QList<db::CustomerId> first(found.first.begin(), found.first.end());
    MK_TRY(const auto rows, context.tried(session->customers().rows(first)));
    TextTable table(
        {u"ID"_s, u"NAME"_s, u"PHONE"_s, u"E-MAIL"_s, u"STAGE"_s, u"AUDIENCE"_s, u"LAST CONTACT"_s});
    for (const db::CustomerRow &row : rows) {
        const PhoneNumber phone = parsePhone(row.phone);
        table.add({QString::number(row.id.value), row.fullName, phone.valid ? phone.display : row.phone,
                   row.email, db::keyOf(row.stage), db::keyOf(db::audienceOf(row.stage)),
                   row.lastContactOn.toString(Qt::ISODate)});
    }
    QStringList parts;
    if (!table.isEmpty())
        parts.append(table.text());
    if (found.total == 0)
        parts.append(u"No customer is found."_s);
    else if (found.total > first.size())
        parts.append(u"%1 of %2 shown; --limit shows more"_s.arg(first.size()).arg(found.total));
    return context.answer({{u"total"_s, found.total}, {u"customers"_s, documentsOf(rows)}},
                          parts.join(u'\n'));
}

} // namespace

QList<CliCommand> customerCommands()
{
    return {
        {u"export"_s,
         u"Writes all customers, or those of a segment, their consents included: an Excel workbook, CSV or address cards (vCard)."_s,
         &runExport,
         {{u"FILE"_s,
           u"the file to write: a workbook where its name ends in .xlsx, address cards in .vcf, else CSV"_s}},
         {listLanguageOption(), {u"force"_s, {}, u"replace a file that is there already"_s}, segmentOption()},
         u"An import reads the list again, in whichever words it was written."_s},
        {u"find"_s,
         u"Searches names, phone numbers, e-mails and codes, with or without accents."_s,
         &runFind,
         {{u"TEXT"_s, u"words of a name in any order, any digits of a phone number, an e-mail"_s,
           Positional::Count::Any}},
         {{u"limit"_s, u"N"_s, u"show at most so many (20)"_s}, segmentOption()},
         u"TEXT may be missing where --segment is given."_s}};
}

} // namespace app
