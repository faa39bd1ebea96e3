#include "db/messages/template_file_store.h"
#include "tests/support/test_main.h"
#include "tests/ui/messages/messages_hands.h"
#include "ui/messages/files_panel.h"
#include "ui/messages/mail_picture.h"
#include "ui/theme/grid.h"
#include "ui/widgets/filter_chip.h"
#include "ui/widgets/plain_scroll_area.h"

#include <QBuffer>
#include <QDropEvent>
#include <QImage>
#include <QMimeData>
#include <QRandomGenerator>
#include <QSemaphore>
#include <QUrl>

using namespace Qt::StringLiterals;

/// Files and pictures of an e-mail, as somebody attaches them who writes it.
class TestMessagesFiles final : public QObject, MessagesHands
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_stage.reset(); }
    void areOfferedForAnEmailOnly();
    void areAttachedAndTakenBack();
    void areRemovedByTheirButton();
    void takeNoMoreRoomForALongName();
    void leaveTheTextItsRoomWhereTheyAreMany();
    void putAPictureIntoTheTextAndThePreview();
    void keepThePictureWhileTheTextIsTyped();
    void areTakenWhereTheyAreDropped();
    void sayWhyOneIsRefused();
    void offerALargePictureSmaller();
    void areNotDecodedWhereTheyFillTheMemory();
    void waitForANewTemplateToBeSaved();
    void goWithACopy();
    void areReadAsideAndCanBeCancelled();

private:
    QString written(const QString &name, const QByteArray &bytes = "%PDF-1.4\n")
    {
        QFile file(m_stage->shop.file(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
        return file.fileName();
    }
    /// As little alike as a photo.
    QString photo(const QString &name, QSize size)
    {
        QRandomGenerator random(1);
        QImage image(size, QImage::Format_RGB32);
        for (int y = 0; y < size.height(); ++y) {
            for (int x = 0; x < size.width(); ++x)
                image.setPixel(x, y, random.generate());
        }
        const QString file = m_stage->shop.file(name);
        if (!image.save(file, nullptr, 95))
            qFatal("cannot write %s", qPrintable(file));
        return file;
    }
    void openMail()
    {
        m_stage->open();
        m_stage->show(kMail);
    }
    void choose(const char *button, const QString &file)
    {
        m_stage->dialogs->setAnswer([file](const ui::FileQuestion &) { return file; });
        m_stage->find(button)->click();
    }
    QList<db::TemplateFile> stored()
    {
        return *m_stage->shop.session().templateFiles().of(m_stage->stored(kMail).id);
    }
    QStringList shown() const
    {
        QStringList all;
        for (const QLabel *label : m_stage->page->findChildren<QLabel *>(u"fileLabel"_s)) {
            if (label->isVisible())
                all.append(label->text());
        }
        return all;
    }

    static inline const QString kMail = QStringLiteral("birthday.existing.email.vi");
};

void TestMessagesFiles::init()
{
    makeStage();
}

void TestMessagesFiles::areOfferedForAnEmailOnly()
{
    m_stage->open();
    m_stage->show(kBirthday);
    QVERIFY(!m_stage->find("attachFilePushButton")->isVisible());
    m_stage->show(kMail);
    QVERIFY(m_stage->find("attachFilePushButton")->isVisible());
    QVERIFY(m_stage->find("attachFilePushButton")->isEnabled());
    QVERIFY(m_stage->find("attachPicturePushButton")->isVisible());
}

void TestMessagesFiles::areAttachedAndTakenBack()
{
    openMail();
    choose("attachFilePushButton", written(u"Bảng giá.pdf"_s));
    QTRY_COMPARE(m_stage->notifications->text(), u"Attached “Bảng giá.pdf”"_s);
    QTRY_COMPARE(shown().size(), 1);
    QVERIFY2(shown().first().startsWith(u"Bảng giá.pdf · "_s), qPrintable(shown().first()));
    QVERIFY(m_stage->find<QLabel>("filesSizeLabel")->text().startsWith(u"Each e-mail has about"_s));
    QTRY_COMPARE(canvas()->words().files.trimmed(), u"Attached: Bảng giá.pdf"_s);
    m_stage->notifications->findChild<QPushButton *>(u"notificationActionPushButton"_s)->click();
    QTRY_VERIFY(stored().isEmpty());
    QTRY_VERIFY(shown().isEmpty());
}

void TestMessagesFiles::areRemovedByTheirButton()
{
    openMail();
    choose("attachFilePushButton", written(u"a.pdf"_s));
    QTRY_COMPARE(shown().size(), 1);
    auto *remove = m_stage->find("removeFilePushButton");
    QCOMPARE(remove->accessibleName(), u"Remove “a.pdf”"_s);
    remove->click();
    QTRY_VERIFY(stored().isEmpty());
    QTRY_COMPARE(m_stage->notifications->text(), u"Removed “a.pdf”"_s);
    QTRY_VERIFY(shown().isEmpty());
}

void TestMessagesFiles::takeNoMoreRoomForALongName()
{
    openMail();
    choose("attachFilePushButton", written(u"a.pdf"_s));
    QTRY_COMPARE(shown().size(), 1);
    const int before = m_stage->page->minimumSizeHint().width();
    choose("attachFilePushButton", written(u"bang gia "_s.repeated(20) + u".pdf"_s));
    QTRY_COMPARE(shown().size(), 2);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QCOMPARE(m_stage->page->minimumSizeHint().width(), before); // the page does not scroll sideways
}

void TestMessagesFiles::leaveTheTextItsRoomWhereTheyAreMany()
{
    ui::FilesPanel panel;
    panel.resize(ui::grid::px(400), ui::grid::px(400));
    panel.show();
    const auto *rows = panel.findChild<ui::PlainScrollArea *>(u"filesScrollArea"_s);
    QVERIFY(rows);
    const auto leastWith = [&panel, rows](int count) {
        db::TemplateFile file;
        file.name = u"a.pdf"_s;
        panel.setFiles(QList<db::TemplateFile>(count, file));
        for (int i = 0; i < 3; ++i) // each layout tells the one that holds it
            QCoreApplication::sendPostedEvents();
        return rows->minimumSizeHint().height();
    };
    const int several = leastWith(4);
    QVERIFY(several > leastWith(1));
    QCOMPARE(leastWith(12), several); // they scroll
}

void TestMessagesFiles::putAPictureIntoTheTextAndThePreview()
{
    openMail();
    m_stage->text->moveCursor(QTextCursor::End);
    choose("attachPicturePushButton", photo(u"hoa.png"_s, {40, 20}));
    QTRY_VERIFY(m_stage->text->source().endsWith(u"{{ảnh:hoa.png}}"_s));
    QTRY_VERIFY(canvas()->words().pictures.contains(u"hoa.png"_s));
    QCOMPARE(canvas()->words().pictures.value(u"hoa.png"_s).size(), QSize(40, 20));
    QTRY_VERIFY(canvas()->words().text.endsWith(u"[hoa.png]"_s));
    QVERIFY(canvas()->heightForWidth(300) > 40);
    QTRY_VERIFY(m_stage->find("saveTemplatePushButton")->isEnabled());
    MessagesStage::press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(m_stage->stored(kMail).body.endsWith(u"{{ảnh:hoa.png}}"_s));
}

void TestMessagesFiles::keepThePictureWhileTheTextIsTyped()
{
    openMail();
    type(u" Hen gap lai."_s);
    choose("attachPicturePushButton", photo(u"hoa.png"_s, {40, 20}));
    QTRY_VERIFY(m_stage->text->source().contains(u"{{ảnh:hoa.png}}"_s));
    QTRY_VERIFY(!m_stage->checks().join(u' ').contains(u"is not with this template"_s));
    QVERIFY(m_stage->text->source().contains(u" Hen gap lai."_s));
    m_stage->text->replaceSource(m_stage->text->source() + u"{{ảnh:other.png}}"_s);
    QTRY_VERIFY(
        m_stage->checks().join(u' ').contains(u"The picture “other.png” is not with this template"_s));
    QVERIFY(!m_stage->find("saveTemplatePushButton")->isEnabled());
}

void TestMessagesFiles::areTakenWhereTheyAreDropped()
{
    openMail();
    QMimeData data;
    data.setUrls(
        {QUrl::fromLocalFile(written(u"a.pdf"_s)), QUrl::fromLocalFile(photo(u"b.png"_s, {20, 20}))});
    const QString before = m_stage->text->source();
    QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_stage->text->viewport(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_stage->text->viewport(), &drop);
    QTRY_COMPARE(stored().size(), 2);
    QCOMPARE(stored().first().place, db::FilePlace::InText);
    QCOMPARE(stored().last().name, u"a.pdf"_s);
    QTRY_VERIFY(m_stage->text->source() != before);
    QVERIFY(!m_stage->text->source().contains(u"file:"_s));
}

void TestMessagesFiles::sayWhyOneIsRefused()
{
    openMail();
    choose("attachFilePushButton", written(u"tool.exe"_s, "MZ"));
    QTRY_VERIFY(m_stage->notifications->text().startsWith(u"“tool.exe” is a program"_s));
    choose("attachPicturePushButton", written(u"a.pdf"_s));
    QTRY_VERIFY(m_stage->notifications->text().startsWith(u"“a.pdf” cannot stand in the text"_s));
    choose("attachFilePushButton", written(u"large.txt"_s, QByteArray(17 << 20, 'x')));
    QTRY_COMPARE(shown().size(), 1);
    choose("attachFilePushButton", written(u"more.txt"_s, QByteArray(5 << 20, 'y')));
    QTRY_VERIFY(m_stage->notifications->text().startsWith(u"With “more.txt” an e-mail has about"_s));
    QCOMPARE(stored().size(), 1);
}

void TestMessagesFiles::offerALargePictureSmaller()
{
    openMail();
    choose("attachPicturePushButton", photo(u"hoa.jpg"_s, {1400, 1400}));
    QTRY_VERIFY(m_stage->notifications->text().contains(u"looks the same in an e-mail"_s));
    const qint64 before = stored().first().size;
    QVERIFY(before > ui::kLargePicture);
    m_stage->notifications->findChild<QPushButton *>(u"notificationActionPushButton"_s)->click();
    QTRY_VERIFY(stored().size() == 1 && stored().first().size < before);
    QCOMPARE(stored().first().name, u"hoa.jpg"_s); // as the text has it
}

void TestMessagesFiles::areNotDecodedWhereTheyFillTheMemory()
{
    QImage image({13000, 13000}, QImage::Format_Mono); // as a file it has a few kilobytes
    image.fill(0);
    QByteArray png;
    QBuffer buffer(&png);
    QVERIFY(buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "PNG"));
    QVERIFY(ui::previewOf(png).isNull());
    QVERIFY(ui::smallerPicture(png, "image/png").isEmpty());
}

void TestMessagesFiles::waitForANewTemplateToBeSaved()
{
    m_stage->open();
    m_stage->show(kBirthday);
    emit m_stage->head()->addChannelAsked(db::Channel::Email);
    auto *attach = m_stage->find("attachFilePushButton");
    QTRY_VERIFY(attach->isVisible());
    QVERIFY(!attach->isEnabled());
    QVERIFY(attach->toolTip().contains(u"Save the template first"_s));
}

void TestMessagesFiles::goWithACopy()
{
    openMail();
    choose("attachFilePushButton", written(u"a.pdf"_s));
    QTRY_COMPARE(shown().size(), 1);
    choose("attachPicturePushButton", photo(u"hoa.png"_s, {40, 20}));
    QTRY_COMPARE(shown().size(), 2);
    QTRY_VERIFY(m_stage->text->source().contains(u"{{ảnh:hoa.png}}"_s));
    emit m_stage->head()->duplicateAsked();
    m_stage->find<ui::FilterChip>("newExistingFilterChip")->click();
    m_stage->find("newMakePushButton")->click();
    QTRY_VERIFY(!m_stage->find("attachFilePushButton")->isEnabled()); // the copy is not stored yet
    QTRY_COMPARE(shown().size(), 2);
    QTRY_VERIFY(!m_stage->find("removeFilePushButton")->isEnabled()); // it would go from the original
    QTRY_COMPARE(canvas()->words().files.trimmed(), u"Attached: a.pdf"_s);
    QTRY_VERIFY(canvas()->words().pictures.contains(u"hoa.png"_s));
    QVERIFY(!m_stage->checks().join(u' ').contains(u"is not with this template"_s));
    m_stage->find("saveTemplatePushButton")->click();
    QTRY_VERIFY(m_stage->find("attachFilePushButton")->isEnabled());
    QTRY_COMPARE(shown().size(), 2);
    QTRY_VERIFY(m_stage->find("removeFilePushButton")->isEnabled());
    const auto all = m_stage->shop.session().templateFiles().all();
    QCOMPARE(all->size(), 4);
}

void TestMessagesFiles::areReadAsideAndCanBeCancelled()
{
    openMail();
    const auto slowDisk = std::make_shared<QSemaphore>();
    const auto blocked = [slowDisk]() -> db::Result<bool> {
        slowDisk->acquire();
        return true;
    };
    for (const QString &name : {u"cancelled.pdf"_s, u"slow.pdf"_s}) {
        m_stage->desk->askAside(this, app::working(blocked), [](const db::Result<bool> &) {});
        choose("attachFilePushButton", written(name));
        QTRY_COMPARE(m_stage->notifications->text(), u"“%1” is being read."_s.arg(name));
        if (name == "cancelled.pdf"_L1)
            m_stage->notifications->findChild<QPushButton *>(u"notificationActionPushButton"_s)->click();
        slowDisk->release();
    }
    QTRY_COMPARE(m_stage->notifications->text(), u"Attached “slow.pdf”"_s);
    QCOMPARE(stored().size(), 1);
}

MK_TEST(TestMessagesFiles)
#include "tst_messages_files.moc"
