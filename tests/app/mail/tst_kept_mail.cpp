#include "app/mail/kept_mail.h"

#include "app/mail/outgoing_mail.h"
#include "tests/support/test_main.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

/// Mails that are kept without the bodies of their files, and are whole again to the byte.
class TestKeptMail final : public QObject
{
    Q_OBJECT
private slots:
    void isWholeAgainToTheByte_data();
    void isWholeAgainToTheByte();
    void takesTheRoomOfItsWordsOnly();
    void refusesAFileOfAnotherMail();
    void refusesAPlaceThatIsNotInIt();

private:
    static QByteArray mailWith(const QList<QByteArray> &files, const QString &text = u"Chào chị Lan"_s)
    {
        app::OutgoingMail mail;
        mail.messageId = u"1@shop.example"_s;
        mail.sentAt = QDateTime(QDate(2026, 11, 21), QTime(10, 0), QTimeZone::utc());
        mail.from = {{}, u"hoa@shop.example"_s};
        mail.to = {{}, u"lan@example.vn"_s};
        mail.text = text;
        for (const QByteArray &file : files)
            mail.attachments.append({u"Bảng giá.pdf"_s, "application/pdf", file, {}});
        return app::mailBytes(mail).value();
    }
};

void TestKeptMail::isWholeAgainToTheByte_data()
{
    QTest::addColumn<QList<QByteArray>>("files");
    const QByteArray photo(100000, '\xa7');
    QTest::newRow("no file") << QList<QByteArray>{};
    QTest::newRow("a short one") << QList<QByteArray>{"x"};
    QTest::newRow("a line to the byte") << QList<QByteArray>{QByteArray(57, 'a')};
    QTest::newRow("equal ones") << QList<QByteArray>{photo, photo};
    QTest::newRow("one that begins as another") << QList<QByteArray>{photo.first(5700), photo, "x"};
    QTest::newRow("the words of the mail itself") << QList<QByteArray>{"Chào chị Lan\r\n", photo};
}

void TestKeptMail::isWholeAgainToTheByte()
{
    QFETCH(const QList<QByteArray>, files);
    const QByteArray mail = mailWith(files);
    const auto kept = app::withoutFileBodies(mail, files);
    QVERIFY2(kept, kept ? "" : qPrintable(kept.error().detail));
    QCOMPARE(kept->bodiesAt.size(), files.size());
    QList<app::KeptBody> bodies;
    for (qsizetype i = 0; i < files.size(); ++i)
        bodies.append({files.at(i), kept->bodiesAt.at(i)});
    QCOMPARE(app::withFileBodies(kept->bytes, bodies).value(), mail);
}

void TestKeptMail::takesTheRoomOfItsWordsOnly()
{
    const QList<QByteArray> files{QByteArray(3000000, 'x')};
    QVERIFY(app::withoutFileBodies(mailWith(files), files)->bytes.size() < 2000);
}

void TestKeptMail::refusesAFileOfAnotherMail()
{
    const auto refused = app::withoutFileBodies(mailWith({"one"}), {"another"});
    QVERIFY(!refused && refused.error().kind == db::ErrorKind::Internal);
}

void TestKeptMail::refusesAPlaceThatIsNotInIt()
{
    for (const QList<app::KeptBody> &bodies :
         {QList<app::KeptBody>{{"x", 11}}, QList<app::KeptBody>{{"x", -1}},
          QList<app::KeptBody>{{"x", 5}, {"y", 4}}}) {
        const auto refused = app::withFileBodies("0123456789", bodies);
        QVERIFY(!refused && refused.error().kind == db::ErrorKind::Corrupt);
    }
}

MK_TEST(TestKeptMail)
#include "tst_kept_mail.moc"
