#include "app/customers/picture_commands.h"
#include "app/desk/undo.h"
#include "db/customers/picture_store.h"
#include "tests/support/test_main.h"
#include "tests/ui/customers/editor_stage.h"
#include "ui/customers/picture_file.h"
#include "ui/customers/picture_work.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/notification_bar.h"

#include <QImage>

using namespace Qt::StringLiterals;

/// The picture of a customer: small, apart from the lists, and taken back like anything else.
class TestCustomerPicture final : public QObject, EditorStage
{
    Q_OBJECT
private slots:
    void init() { makeStage(); }
    void cleanup() { dropStage(); }
    void isMadeSmall_data();
    void isMadeSmall();
    void isNoneWhereTheFileHoldsNone();
    void isChosenShownAndTakenBack();
    void saysWhyAFileIsNotTaken();
    void stopsHalfWay();
    void addsNoneThatIsCancelled();
    void takesTheLastOneChosen();

private:
    QString picture(const QString &name, QSize size)
    {
        QImage image(size, QImage::Format_ARGB32);
        for (int y = 0; y < size.height(); ++y) { // as little alike as a photo
            for (int x = 0; x < size.width(); ++x)
                image.setPixel(x, y, qRgba(x * 7 % 256, y * 13 % 256, x * y % 256, 255));
        }
        const QString file = m_shop->file(name);
        if (!image.save(file))
            qFatal("cannot write %s", qUtf8Printable(file));
        return file;
    }
    QByteArray of(db::CustomerId id) { return *m_shop->session().pictures().of(id); }
};

void TestCustomerPicture::isMadeSmall_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QSize>("shown");
    QTest::newRow("a photo") << u"a.jpg"_s << QSize(1200, 800) << QSize(256, 170);
    QTest::newRow("a tall one") << u"a.png"_s << QSize(300, 600) << QSize(128, 256);
    QTest::newRow("a small one stays as it is") << u"b.png"_s << QSize(60, 40) << QSize(60, 40);
}

void TestCustomerPicture::isMadeSmall()
{
    QFETCH(const QString, name);
    QFETCH(const QSize, size);
    const QByteArray jpeg = ui::smallPicture(picture(name, size));
    QVERIFY(db::PictureStore::isPicture(jpeg));
    QTEST(QImage::fromData(jpeg, "JPEG").size(), "shown");
}

void TestCustomerPicture::isNoneWhereTheFileHoldsNone()
{
    const QString file = m_shop->file(u"a.jpg"_s);
    QFile text(file);
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write("no picture");
    text.close();
    QVERIFY(ui::smallPicture(file).isEmpty());
    QVERIFY(ui::smallPicture(m_shop->file(u"nowhere.jpg"_s)).isEmpty());
}

void TestCustomerPicture::isChosenShownAndTakenBack()
{
    const QString file = picture(u"lan.png"_s, {400, 400});
    const db::CustomerId id = addShown(u"Lê Thị Đào"_s);
    m_window->dialogs().setAnswer([file](const ui::FileQuestion &) { return file; });
    m_page->findChild<ui::PictureWork *>()->choose(id);
    QTRY_VERIFY(!of(id).isEmpty());
    QTRY_VERIFY(m_profile->profile() && !m_profile->profile()->picture.isEmpty());
    m_page->findChild<ui::PictureWork *>()->remove(id);
    QTRY_VERIFY(of(id).isEmpty());
    QVERIFY(app::undoLast(m_shop->session(), m_shop->moment())); // as another program would
    QVERIFY(!of(id).isEmpty());
}

void TestCustomerPicture::saysWhyAFileIsNotTaken()
{
    const db::CustomerId id = addShown(u"Lê Thị Đào"_s);
    auto *pictures = m_page->findChild<ui::PictureWork *>();
    pictures->take(id, m_shop->file(u"nowhere.jpg"_s));
    QTRY_COMPARE(m_window->notifications().text(),
                 u"“nowhere.jpg” is no picture that can be read. Choose a JPEG or PNG file."_s);
    m_window->notifications().dismiss();
    pictures->take(id, m_desk->path());
    QTRY_VERIFY(m_window->notifications().text().contains(u"belongs to a shop"_s));
    QVERIFY(of(id).isEmpty());
}

void TestCustomerPicture::stopsHalfWay()
{
    const QString file = picture(u"large.bmp"_s, {900, 900});
    qint64 reached = 0;
    qint64 size = 0;
    const auto progress = [&](qint64 done, qint64 total) {
        reached = done;
        size = total;
        return done < total / 3;
    };
    QVERIFY(ui::smallPicture(file, progress).isEmpty());
    QVERIFY(reached > 0 && reached < size);
    QVERIFY(!ui::smallPicture(file, [](qint64, qint64) { return true; }).isEmpty());
}

void TestCustomerPicture::addsNoneThatIsCancelled()
{
    const QString file = picture(u"large.bmp"_s, {1500, 1500});
    const db::CustomerId id = addShown(u"Lê Thị Đào"_s);
    auto *pictures = m_page->findChild<ui::PictureWork *>();
    pictures->take(id, file);
    pictures->cancel();
    QTRY_COMPARE(m_window->notifications().text(), u"Stopped. No picture was added."_s);
    QVERIFY(of(id).isEmpty());
}

void TestCustomerPicture::takesTheLastOneChosen()
{
    const QString large = picture(u"large.bmp"_s, {1500, 1500});
    const QString small = picture(u"small.png"_s, {60, 40});
    const db::CustomerId id = addShown(u"Lê Thị Đào"_s);
    auto *pictures = m_page->findChild<ui::PictureWork *>();
    pictures->take(id, large);
    pictures->take(id, small);
    QTRY_VERIFY(!of(id).isEmpty());
    QCOMPARE(QImage::fromData(of(id), "JPEG").size(), QSize(60, 40));
}

MK_TEST(TestCustomerPicture)
#include "tst_customer_picture.moc"
