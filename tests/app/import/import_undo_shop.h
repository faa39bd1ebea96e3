#pragma once

#include "app/desk/undo.h"
#include "app/exchange/open_list.h"
#include "app/import/import_work.h"
#include "app/support/test_shop.h"
#include "db/customers/customer_reader.h"
#include "db/customers/customer_store.h"

#include <QBuffer>
#include <QTest>

#include <memory>

/// A shop into which lists come that are taken back.
class ImportUndoShop
{
protected:
    void openShop() { m_shop = std::make_unique<TestShop>(); }
    app::ImportReport import(const QByteArray &csv, app::ImportOptions options = {});
    /// The customer with that code, also one in the bin.
    db::Customer byCode(const QString &code);
    qint64 count() { return m_shop->session().customers().counts()->total(); }
    app::ImportUndoReport undo(db::ImportBatchId batch);

    std::unique_ptr<TestShop> m_shop;
};

inline app::ImportReport ImportUndoShop::import(const QByteArray &csv, app::ImportOptions options)
{
    QBuffer buffer;
    buffer.setData(csv);
    buffer.open(QIODevice::ReadOnly);
    if (options.fileName.isEmpty())
        options.fileName = QStringLiteral("khách.csv");
    const auto report =
        app::runImport(m_shop->session(), m_shop->clock(), std::move(options), **app::openList(buffer));
    if (!report)
        qFatal("%s", qUtf8Printable(report.error().detail));
    return *report;
}

inline db::Customer ImportUndoShop::byCode(const QString &code)
{
    const auto owner = m_shop->session().reader().ownerOfCode(code);
    if (!owner || !*owner)
        qFatal("no %s", qUtf8Printable(code));
    return *m_shop->session().reader().read((*owner)->id);
}

inline app::ImportUndoReport ImportUndoShop::undo(db::ImportBatchId batch)
{
    const auto report = app::undoImport(m_shop->session(), m_shop->clock(), batch);
    if (!report)
        qFatal("%s", qUtf8Printable(report.error().detail));
    return *report;
}
