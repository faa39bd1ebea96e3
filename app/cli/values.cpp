#include "app/cli/values.h"

#include "app/calendar/date_form.h"
#include "app/core/clock.h"
#include "app/core/own_files.h"
#include "app/customers/merge_customers.h"
#include "db/customers/customer_reader.h"
#include "db/customers/customer_store.h"
#include "db/customers/merge_store.h"
#include "db/safekeeping/erasure_store.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace app {

namespace {

Outcome mustNotBeOwn(const CliContext &context, const QString &file)
{
    if (refuseOwnFile(context.database(), file))
        return {};
    return workFailed(u"%1 belongs to a shop in use, or is a database; give another file"_s.arg(file));
}

} // namespace

Read<QDate> readDate(const QString &name, const QString &text)
{
    const auto form = dateFormOf(text);
    if (!form || !form->year)
        return wrongCall(u"%1 must be a date, YYYY-MM-DD, not \"%2\""_s.arg(name, text));
    const QDate date(*form->year, form->month, form->day);
    if (!date.isValid())
        return wrongCall(u"%1: the calendar has no day %2"_s.arg(name, text));
    return date;
}

Read<QDateTime> readInstant(const QString &name, const QString &text, const QTimeZone &zone)
{
    const auto instant = instantOf(text, zone);
    if (!instant || text.size() < 16 || !dateFormOf(text.left(10)))
        return wrongCall(
            u"%1 must be a time such as 2026-11-20T08:30 or 2026-11-20T01:30:00Z, not \"%2\""_s.arg(name,
                                                                                                    text));
    if (!isTellable(instant->toTimeZone(zone).date()))
        return wrongCall(u"%1 must be in the years 1900 to 2200, not \"%2\""_s.arg(name, text));
    return *instant;
}

Read<qint64> readNumber(const QString &name, const QString &text, qint64 least, qint64 most)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (!isNumber)
        return wrongCall(u"%1 must be a whole number, not \"%2\""_s.arg(name, text));
    if (number < least)
        return wrongCall(u"%1 must be at least %2, not %3"_s.arg(name).arg(least).arg(text));
    if (number > most)
        return wrongCall(u"%1 must be at most %2, not %3"_s.arg(name).arg(most).arg(text));
    return number;
}

tl::unexpected<Failure> notOneOf(const QString &name, const QString &text, const QStringList &allowed)
{
    const QString near = nearestOf(text, allowed);
    const QString said = u"%1 must be one of %2, not \"%3\""_s.arg(name, allowed.join(u", "_s), text);
    return wrongCall(near.isEmpty() ? said : u"%1; did you mean %2?"_s.arg(said, near));
}

Read<QDate> readDate(const Arguments &arguments, const QString &option, QDate otherwise)
{
    const auto text = arguments.value(option);
    return text ? readDate(u"--"_s + option, *text) : Read<QDate>(otherwise);
}

Read<qint64> readNumber(const Arguments &arguments, const QString &option, qint64 least, qint64 most,
                        qint64 otherwise)
{
    const auto text = arguments.value(option);
    return text ? readNumber(u"--"_s + option, *text, least, most) : Read<qint64>(otherwise);
}

Read<Period> readPeriod(const Arguments &arguments, QDate from, QDate to)
{
    MK_TRY(const auto first, readDate(arguments, u"from"_s, from));
    // Only --from: one day, unless the other end lies behind it.
    MK_TRY(const auto last, readDate(arguments, u"to"_s, arguments.has(u"from"_s) ? qMax(first, to) : to));
    if (first > last) {
        const QString start = first.toString(Qt::ISODate);
        return wrongCall(u"--from %1 lies after --to %2"_s.arg(start, last.toString(Qt::ISODate)));
    }
    return Period{first, last};
}

Read<db::CustomerId> chosenCustomer(const CliContext &context, db::Session &session, const QString &text)
{
    bool isNumber = false;
    const db::CustomerId id{text.toLongLong(&isNumber)};
    if (isNumber) {
        MK_TRY(const auto rows, context.tried(session.customers().rows({id})));
        if (!rows.isEmpty())
            return id;
        MK_CHECK(mustNotBeMerged(context, session, id));
    }
    MK_TRY(const auto owner, context.tried(session.reader().ownerOfCode(text)));
    if (owner && owner->deleted)
        MK_CHECK(mustNotBeMerged(context, session, owner->id));
    if (!owner || owner->deleted)
        return noCustomer(text);
    return owner->id;
}

Read<db::CustomerId> knownCustomer(const CliContext &context, db::Session &session, const QString &text)
{
    bool isNumber = false;
    db::CustomerId id{text.toLongLong(&isNumber)};
    if (!isNumber || !session.erasure().tracesOf(id)) {
        MK_TRY(const auto owner, context.tried(session.reader().ownerOfCode(text)));
        if (!owner)
            return noCustomer(text);
        id = owner->id;
    }
    MK_TRY(const auto kept, context.tried(session.merges().keptOf(id)));
    return kept.value_or(id);
}

tl::unexpected<Failure> noCustomer(const QString &text)
{
    return workFailed(u"there is no customer \"%1\", neither by number nor by code"_s.arg(text));
}

Outcome mustNotBeMerged(const CliContext &context, db::Session &session, db::CustomerId id)
{
    const auto refused = refuseMerged(session, id);
    if (!refused && refused.error().kind == db::ErrorKind::Conflict)
        return workFailed(refused.error().detail + u"; name that one"_s);
    return context.tried(refused);
}

Read<QIODevice *> opened(const CliContext &context, QFile &file, const QString &instead)
{
    const QString name = file.fileName();
    MK_CHECK(mustNotBeOwn(context, name));
    if (name == "-"_L1)
        return context.streams().in;
    if (QFileInfo(name).isDir())
        return workFailed(u"%1 is a folder; %2"_s.arg(name, instead));
    if (!file.open(QIODevice::ReadOnly))
        return workFailed(u"%1 cannot be read: %2"_s.arg(name, file.errorString()));
    return &file;
}

Outcome mayWrite(const CliContext &context, const QString &name, const QString &file)
{
    if (file.isEmpty())
        return wrongCall(u"%1 must name a file"_s.arg(name));
    if (file == "-"_L1)
        return wrongCall(u"%1 must name a file; this is not written to standard output"_s.arg(name));
    const QFileInfo target(file);
    if (target.isDir())
        return workFailed(u"%1 is a folder; name the file to write in it"_s.arg(file));
    if (const QFileInfo folder(target.absolutePath()); !folder.isDir())
        return workFailed(
            u"%1 cannot be written: there is no folder %2; make it first"_s.arg(file, folder.filePath()));
    return mustNotBeOwn(context, file);
}

Outcome mayReplace(const CliContext &context, const Arguments &arguments, const QString &name,
                   const QString &file)
{
    MK_CHECK(mayWrite(context, name, file));
    if (arguments.has(u"force"_s) || !QFileInfo::exists(file))
        return {};
    return workFailed(u"%1 is there already; give another name, or say --force to replace it"_s.arg(file));
}

Read<ListLanguage> readListLanguage(const Arguments &arguments)
{
    const QString key = arguments.value(u"headings"_s).value_or(u"keys"_s);
    if (const auto language = listLanguageOf(key))
        return *language;
    return notOneOf(u"--headings"_s, key, {u"keys"_s, u"vi"_s, u"en"_s});
}

Option listLanguageOption()
{
    return {u"headings"_s, u"LANGUAGE"_s,
            u"keys (for programs, the default), vi or en: the headings and the words of the list"_s};
}

Read<QList<db::CustomerId>> chosenCustomers(const CliContext &context, db::Session &session,
                                            const QStringList &words)
{
    QList<db::CustomerId> ids;
    for (const QString &word : words) {
        MK_TRY(const auto id, chosenCustomer(context, session, word));
        if (!ids.contains(id))
            ids.append(id);
    }
    return ids;
}

} // namespace app
