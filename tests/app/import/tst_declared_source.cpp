#include "app/exchange/record_source.h"
#include "app/import/customer_import.h"
#include "app/import/list_survey.h"
#include "app/support/test_shop.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

/// Records in memory whose format says what each field holds, as an address card does.
class CardSource final : public app::RecordSource
{
public:
    CardSource(QStringList properties, QList<QStringList> cards)
        : m_properties(std::move(properties)), m_cards(std::move(cards))
    {}

    db::Result<bool> readRecord(QStringList &fields) override
    {
        if (m_next == m_cards.size())
            return false;
        fields = m_cards.at(m_next++);
        return true;
    }
    qint64 place() const override { return m_next; }
    qint64 bytesRead() const override { return m_next; }
    qint64 size() const override { return m_cards.size(); }
    QStringList properties() const override { return m_properties; }
    app::SourceFacts facts() const override { return {u"UTF-8"_s, {}}; }

private:
    QStringList m_properties;
    QList<QStringList> m_cards;
    qsizetype m_next = 0;
};

} // namespace

/// A source that says its fields itself goes through the import without a column being mapped.
class TestDeclaredSource final : public QObject
{
    Q_OBJECT
private slots:
    void importsEveryRecordWithoutHeadings();
    void isSurveyedAsItDeclares();
    void takesOnlyARefusalFromWhatIsDeclared();
    void goesByWhatThePersonSays();

private:
    static CardSource cards()
    {
        return {{u"code"_s, u"full_name"_s, u"phone"_s, u"phone"_s, u"x-photo"_s},
                {{u"K1"_s, u"Nguyễn Thị Lan"_s, u"0912345678"_s, u"0987654321"_s, u"lan.png"_s},
                 {u"K2"_s, {}, u"12"_s, {}, {}},
                 {u"K3"_s, u"Trần Minh"_s, u"0905111222"_s, {}, {}}}};
    }
};

void TestDeclaredSource::importsEveryRecordWithoutHeadings()
{
    TestShop shop;
    CardSource source = cards();
    app::ImportOptions options;
    qint64 last = -1;
    options.progress = [&last](qint64, qint64 total) {
        last = total;
        return true;
    };
    const auto report = app::CustomerImport(shop.session(), shop.clock(), options).run(source);
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QCOMPARE(report->created, 2);
    QCOMPARE(report->rejected, 1);
    QCOMPARE(report->firstProblemRows, (QList<qint64>{2, 2})); // no phone, so nobody
    QCOMPARE(report->source.encoding, u"UTF-8"_s);
    QVERIFY(report->source.separator.isNull());
    QCOMPARE(last, 4);

    const auto owner = shop.session().reader().ownerOfCode(u"K1"_s);
    QVERIFY(owner && *owner);
    const auto lan = shop.session().reader().read((*owner)->id);
    QVERIFY(lan);
    QCOMPARE(lan->fullName, u"Nguyễn Thị Lan"_s);
    QCOMPARE(lan->contactPoints.size(), 2);
}

void TestDeclaredSource::isSurveyedAsItDeclares()
{
    CardSource source = cards();
    const auto survey = app::surveyList(source);
    QVERIFY(survey);
    QCOMPARE(survey->rows, 3);
    QCOMPARE(survey->bytes, 3);
    QList<app::ImportField> guesses;
    for (const app::ListColumn &column : survey->columns) {
        guesses.append(column.guess);
        QCOMPARE(column.sureness, app::Sureness::Heading);
    }
    using Field = app::ImportField;
    QCOMPARE(guesses,
             (QList<Field>{Field::Code, Field::FullName, Field::Phone, Field::Phone, Field::Ignore}));
    QVERIFY(app::problemsOf(guesses).isEmpty());
}

void TestDeclaredSource::takesOnlyARefusalFromWhatIsDeclared()
{
    TestShop shop;
    CardSource source({u"full_name"_s, u"phone"_s, u"consent"_s},
                      {{u"Lan"_s, u"0912345678"_s, u"greeting:all:no"_s},
                       {u"Mai"_s, u"0987654321"_s, u"greeting:all:yes"_s}});
    const auto report = app::CustomerImport(shop.session(), shop.clock(), {}).run(source);
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QCOMPARE(report->created, 2);
    QCOMPARE(report->refusals, 1);
    QCOMPARE(report->consents, 1); // told, not imported
}

void TestDeclaredSource::goesByWhatThePersonSays()
{
    TestShop shop;
    CardSource source({u"full_name"_s, u"note"_s, u"birthday"_s}, {{u"Lan"_s, u"'=1+1"_s, u"5/6/1990"_s}});
    app::ImportOptions options;
    options.columns = {{u"note"_s, u"occupation"_s}};
    options.dates = {{QString(), app::DateOrder::MonthFirst}};
    const auto report = app::CustomerImport(shop.session(), shop.clock(), options).run(source);
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    const auto lan = shop.session().customers().byId(db::CustomerId{1});
    QVERIFY(lan);
    QCOMPARE(lan->occupation, u"'=1+1"_s); // as it stands: no spreadsheet has seen it
    QCOMPARE(lan->birthday.month, 5);

    CardSource again({u"full_name"_s, u"note"_s, u"birthday"_s}, {{u"Hoa"_s, u"ghi chú"_s, {}}});
    options = {};
    options.shape = app::shapeOf({u"full_name"_s, u"note"_s, u"birthday"_s});
    options.shape->fields[1] = app::ImportField::Ignore;
    QVERIFY(app::CustomerImport(shop.session(), shop.clock(), options).run(again));
    QCOMPARE(shop.session().customers().byId(db::CustomerId{2})->note, QString());
}

MK_TEST(TestDeclaredSource)
#include "tst_declared_source.moc"
