#pragma once

#include "app/exchange/open_list.h"
#include "app/import/customer_import.h"
#include "app/import/interaction_import.h"
#include "app/support/test_shop.h"
#include "db/customers/customer_reader.h"
#include "db/customers/interaction_store.h"

#include <QBuffer>
#include <QFile>
#include <QTest>

#include <memory>

/// A shop with the customers K1 and K2, into which lists of purchases and calls come.
class InteractionShop
{
protected:
    void openShop();
    db::Result<app::ImportReport> import(const QByteArray &csv, app::ImportOptions options = {});
    /// One of tests/data/lists.
    db::Result<app::ImportReport> importFile(const QString &name, app::ImportOptions options = {});
    db::CustomerId byCode(const QString &code);
    /// The contacts of a customer in words, oldest first.
    QStringList timeline(const QString &code);
    static QString shown(const db::Interaction &one);

    std::unique_ptr<TestShop> m_shop;
};

inline void InteractionShop::openShop()
{
    m_shop = std::make_unique<TestShop>();
    QBuffer people;
    people.setData("code,full_name,phone,email,stage\n"
                   "K1,Đào Thị Hoa,0912345678,hoa@example.com,loyalty\n"
                   "K2,Trần Quốc Bảo,0987654321,,awareness\n");
    people.open(QIODevice::ReadOnly);
    QVERIFY(app::CustomerImport(m_shop->session(), m_shop->clock(), {}).run(**app::openList(people)));
}

inline db::Result<app::ImportReport> InteractionShop::import(const QByteArray &csv,
                                                             app::ImportOptions options)
{
    QBuffer buffer;
    buffer.setData(csv);
    buffer.open(QIODevice::ReadOnly);
    options.kind = app::ListKind::Interactions;
    return app::InteractionImport(m_shop->session(), m_shop->clock(), std::move(options))
        .run(**app::openList(buffer));
}

inline db::Result<app::ImportReport> InteractionShop::importFile(const QString &name,
                                                                 app::ImportOptions options)
{
    QFile file(QStringLiteral(MK_TEST_DATA "/lists/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", qUtf8Printable(name));
    return import(file.readAll(), std::move(options));
}

inline db::CustomerId InteractionShop::byCode(const QString &code)
{
    const auto owner = m_shop->session().reader().ownerOfCode(code);
    return owner && *owner ? (*owner)->id : db::CustomerId();
}

inline QStringList InteractionShop::timeline(const QString &code)
{
    QStringList lines;
    const auto contacts = m_shop->session().interactions().timeline(byCode(code), -1);
    if (!contacts)
        qFatal("no timeline");
    for (const db::Interaction &one : *contacts)
        lines.prepend(shown(one));
    return lines;
}

inline QString InteractionShop::shown(const db::Interaction &one)
{
    return QStringLiteral("%1 %2 %3 %4 %5 %6")
        .arg(one.occurredOn.toString(Qt::ISODate), db::keyOf(one.kind), db::keyOf(one.direction),
             db::keyOf(one.channel), one.amount ? QString::number(*one.amount) : QStringLiteral("-"),
             QString(one.note).replace(u'\n', QStringLiteral(" | ")));
}
