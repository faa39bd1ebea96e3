#pragma once

#include "app/exchange/open_list.h"
#include "app/import/customer_import.h"
#include "app/support/test_shop.h"
#include "db/customers/customer_reader.h"

#include <QBuffer>
#include <QTest>

#include <memory>

/// A shop into which lists of customers come, each of which may be refused.
class CustomerImportShop
{
protected:
    void openShop() { m_shop = std::make_unique<TestShop>(); }
    db::Result<app::ImportReport> import(const QByteArray &csv, app::ImportOptions options = {});
    qint64 count();
    db::Customer byCode(const QString &code);

    std::unique_ptr<TestShop> m_shop;
};

inline db::Result<app::ImportReport> CustomerImportShop::import(const QByteArray &csv,
                                                                app::ImportOptions options)
{
    QBuffer buffer;
    buffer.setData(csv);
    buffer.open(QIODevice::ReadOnly);
    return app::CustomerImport(m_shop->session(), m_shop->clock(), std::move(options))
        .run(**app::openList(buffer));
}

inline qint64 CustomerImportShop::count()
{
    return m_shop->session().customers().counts()->total();
}

inline db::Customer CustomerImportShop::byCode(const QString &code)
{
    const auto owner = m_shop->session().reader().ownerOfCode(code);
    if (!owner || !*owner)
        qFatal("no %s", qUtf8Printable(code));
    return *m_shop->session().reader().read((*owner)->id);
}
