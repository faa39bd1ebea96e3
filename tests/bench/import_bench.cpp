#include "app/core/clock.h"
#include "app/exchange/open_list.h"
#include "app/exchange/xlsx_file.h"
#include "app/import/customer_import.h"
#include "app/import/import_work.h"
#include "app/start/shop_setup.h"
#include "db/session/session.h"
#include "tests/bench/benches.h"
#include "tests/bench/stopwatch.h"
#include "tests/support/workbook.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

double importOnce(db::Session &session, const QString &csv)
{
    QFile file(csv);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qUtf8Printable(csv));
    return timed([&] {
        const auto report = app::CustomerImport(session, app::Clock(), {}).run(**app::openList(file));
        if (!report || report->rejected > 0)
            qFatal("import: %s", report ? "rejected rows" : qUtf8Printable(report.error().detail));
    });
}

double importBytes(db::Session &session, QByteArray &bytes, app::ListKind kind)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    app::ImportOptions options;
    options.kind = kind;
    return timed([&] {
        const auto report = app::runImport(session, app::Clock(), options, **app::openList(buffer));
        if (!report || report->rejected > 0)
            qFatal("import: %s", report ? "rejected rows" : qUtf8Printable(report.error().detail));
    });
}

QByteArray numberedPhone(int customer)
{
    return "091" + QByteArray::number(1'000'000 + customer);
}

QByteArray customerList(int customers)
{
    QByteArray list = "code,full_name,phone,stage\n";
    for (int i = 0; i < customers; ++i)
        list += "KH" + QByteArray::number(i) + ",Nguyễn Thị Lan," + numberedPhone(i) + ",loyalty\n";
    return list;
}

std::unique_ptr<db::Session> freshShop(const QTemporaryDir &folder, const QString &name)
{
    auto session = db::Session::open({folder.filePath(name)});
    if (!session || !app::ensureShop(**session, app::Clock()))
        qFatal("no database");
    return std::move(*session);
}

const QStringList kHeadings{u"code"_s,     u"full_name"_s, u"phone"_s, u"email"_s,
                            u"birthday"_s, u"province"_s,  u"stage"_s, u"note"_s};

QList<QStringList> customerRows(int customers)
{
    QList<QStringList> rows{kHeadings};
    for (int i = 0; i < customers; ++i)
        rows.append({u"KH%1"_s.arg(i), u"Nguyễn Thị Lan %1"_s.arg(i % 1000),
                     u"0"_s + QString::number(910'000'000 + i), u"lan.%1@example.vn"_s.arg(i),
                     u"19%1-05-31"_s.arg(50 + i % 50), u"Lâm Đồng"_s, u"loyalty"_s, u"thích hoa hồng"_s});
    return rows;
}

QByteArray csvOf(const QList<QStringList> &rows)
{
    QByteArray csv;
    for (const QStringList &row : rows)
        csv += row.join(u',').toUtf8() + '\n';
    return csv;
}

// As the desk itself writes it: the texts stand in the cells.
QByteArray exportOf(const QList<QStringList> &rows)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"list.xlsx"_s);
    app::XlsxFile file(path);
    bool written = file.open().has_value();
    for (const QStringList &row : rows)
        written = written && file.writeRecord(row);
    QFile made(path);
    if (!written || !file.commit() || !made.open(QIODevice::ReadOnly))
        qFatal("no workbook");
    return made.readAll();
}

} // namespace

void workbookBench(int customers, int rounds)
{
    constexpr double kLimit = 150;
    const QList<QStringList> rows = customerRows(customers);
    QByteArray csv = csvOf(rows);
    QByteArray excel = test::workbookOf(rows).bytes();
    QByteArray own = exportOf(rows);
    Figures ofCsv;
    Figures ofExcel;
    Figures ofOwn;
    for (int round = 0; round < rounds; ++round) {
        for (const auto &[bytes, figures] :
             {std::pair(&csv, &ofCsv), std::pair(&excel, &ofExcel), std::pair(&own, &ofOwn)}) {
            const QTemporaryDir folder;
            const auto shop = freshShop(folder, u"list.db"_s);
            figures->add(importBytes(*shop, *bytes, app::ListKind::Customers));
        }
    }
    say(u"import of %1 rows of 8 columns from CSV"_s.arg(customers), ofCsv.text());
    say(u"import of the same rows from a workbook whose cells share their texts"_s, ofExcel.text());
    say(u"import of the same rows from a workbook of our own"_s, ofOwn.text());
    const double percent = ofCsv.at(0.5) / 100;
    sayWithin(u"the workbook with shared texts beside the CSV"_s, ofExcel.at(0.5) / percent, kLimit, u"%"_s);
    sayWithin(u"the workbook of our own beside the CSV"_s, ofOwn.at(0.5) / percent, kLimit, u"%"_s);
}

void receiptBench(int receipts, int rounds)
{
    const int customers = receipts / 10;
    QByteArray people = customerList(customers);
    QByteArray many = customerList(receipts);
    QByteArray sales = "Mã hóa đơn,Thời gian,Khách hàng,Điện thoại,Khách cần trả,Trạng thái\n";
    for (int i = 0; i < receipts; ++i)
        sales += "HD" + QByteArray::number(i) + ',' + QByteArray::number(1 + i % 28).rightJustified(2, '0') +
                 "/01/2026 09:15,Nguyễn Thị Lan," + numberedPhone(i % customers) +
                 ",\"1,250,000\",Hoàn thành\n";
    Figures first;
    Figures again;
    Figures asCustomers;
    for (int round = 0; round < rounds; ++round) {
        const QTemporaryDir folder;
        const auto shop = freshShop(folder, u"receipts.db"_s);
        importBytes(*shop, people, app::ListKind::Customers);
        first.add(importBytes(*shop, sales, app::ListKind::Interactions));
        again.add(importBytes(*shop, sales, app::ListKind::Interactions));
        const auto other = freshShop(folder, u"customers.db"_s);
        asCustomers.add(importBytes(*other, many, app::ListKind::Customers));
    }
    say(u"import of %1 receipts (aim: %2 ms)"_s.arg(receipts).arg(receipts / 10), first.text());
    say(u"import of the same receipts again"_s, again.text());
    say(u"import of as many customers"_s, asCustomers.text());
}

void importBench(const QString &csv, int rounds)
{
    Figures first;
    Figures again;
    for (int round = 0; round < rounds; ++round) {
        const QTemporaryDir folder;
        const auto session = db::Session::open({folder.filePath(u"import.db"_s)});
        if (!session || !app::ensureShop(**session, app::Clock()))
            qFatal("no database");
        first.add(importOnce(**session, csv));
        again.add(importOnce(**session, csv));
    }
    say(u"import into an empty shop"_s, first.text());
    say(u"import of the same file again (nothing changes)"_s, again.text());
}

namespace {

QByteArray cardList(int cards)
{
    QByteArray bytes;
    for (int i = 0; i < cards; ++i) {
        const QByteArray number = QByteArray::number(1'000'000 + i);
        bytes += "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Nguyễn;Lan;Thị;;\r\nFN:Nguyễn Thị Lan\r\n"
                 "TEL;TYPE=CELL:+8491" +
                 number + "\r\nEMAIL;TYPE=INTERNET:lan." + number +
                 "@example.vn\r\nBDAY:1990-05-31\r\nADR;TYPE=HOME:;;12 Lê Lợi;Quận 1;TP HCM;;\r\n"
                 "ORG:Hoa Mai\r\nTITLE:Kế toán\r\nNOTE:thích hoa hồng\\, hẹn\r\n  năm giờ\r\n"
                 "CATEGORIES:VIP\r\nEND:VCARD\r\n";
    }
    return bytes;
}

} // namespace

void cardBench(int cards, int rounds)
{
    QByteArray bytes = cardList(cards);
    Figures figures;
    Figures imports;
    for (int round = 0; round < rounds; ++round) {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        const auto source = app::openList(buffer);
        int read = 0;
        figures.add(timed([&] {
            for (QStringList fields; (*source)->readRecord(fields).value_or(false);)
                ++read;
        }));
        if (read != cards)
            qFatal("%d of %d cards", read, cards);
        const QTemporaryDir folder;
        const auto shop = freshShop(folder, u"cards.db"_s);
        imports.add(importBytes(*shop, bytes, app::ListKind::Customers));
    }
    say(u"reading %1 address cards"_s.arg(cards), figures.text());
    say(u"import of these cards (aim at 10,000: 500 ms)"_s, imports.text());
}

} // namespace bench
