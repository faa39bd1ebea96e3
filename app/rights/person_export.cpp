#include "app/rights/person_export.h"

#include "app/core/own_files.h"
#include "app/exchange/new_file.h"
#include "app/rights/person_page.h"
#include "app/shop/shop_settings.h"
#include "db/customers/customer_reader.h"
#include "db/session/session.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int kPersonFormatVersion = 1; // one more when a key changes its meaning

QJsonObject rowDocument(const QList<PersonFact> &facts)
{
    QJsonObject document;
    for (const PersonFact &fact : facts)
        document.insert(QLatin1StringView(fact.key), fact.value);
    return document;
}

} // namespace

bool isPageFile(const QString &file)
{
    const QString suffix = QFileInfo(file).suffix();
    return suffix.compare(u"html", Qt::CaseInsensitive) == 0 ||
           suffix.compare(u"htm", Qt::CaseInsensitive) == 0;
}

QJsonObject personDocument(const QList<PersonSection> &sections, const QString &shop, const Clock &clock)
{
    QJsonObject document{{u"format"_s, u"menkhach.person"_s},
                         {u"version"_s, kPersonFormatVersion},
                         {u"shop"_s, shop},
                         {u"exportedAt"_s, clock.now().toUTC().toString(Qt::ISODate)}};
    for (const PersonSection &section : sections) {
        QJsonArray rows;
        for (const auto &row : section.rows)
            rows.append(rowDocument(row));
        document.insert(QLatin1StringView(section.key), section.isOne ? rows.first() : QJsonValue(rows));
    }
    return document;
}

db::Result<QString> exportPerson(db::Session &session, db::CustomerId id, const QString &file,
                                 const Clock &clock)
{
    MK_CHECK(refuseOwnFile(session.path(), file));
    MK_TRY(const auto sections, loadPersonFacts(session, id));
    MK_TRY(const auto customer, session.reader().read(id));
    MK_TRY(const auto shop, ShopSettings::load(session));
    const QString shopName = shop.nameIn(shop.language);
    QByteArray bytes =
        isPageFile(file)
            ? personPage(sections, {customer.fullName, shopName, shop.language, clock}).toUtf8()
            : QJsonDocument(personDocument(sections, shopName, clock)).toJson(QJsonDocument::Indented);
    NewFile written(file);
    MK_CHECK(written.open());
    MK_CHECK(written.named(writeOut(written.device(), bytes)));
    MK_CHECK(written.commit());
    return customer.fullName;
}

} // namespace app
