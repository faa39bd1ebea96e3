#include "db/messages/template_file_store.h"

#include "db/safekeeping/safekeeping.h"
#include "db/support/shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::ErrorKind;
using db::FilePlace;

/// The files of templates, and their bytes.
class TestTemplateFiles final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { QCOMPARE(test::must(m_shop->session().safekeeping().check()), QStringList()); }
    void readsBackWhatWasAdded();
    void keepsEqualBytesOnce();
    void listsThePicturesFirst();
    void tellsATemplateItsPictures();
    void refusesASecondOfTheName();
    void refusesWhatIsEmptyOrTooLarge();
    void removesAndBringsBack();
    void bringsNothingBackBesideAnotherOfItsName();
    void copiesWhatIsThere();
    void forgetsWhatWasRemovedLongAgo();
    void neverChangesTheBytes();
    void saysNotFound();

private:
    const db::TemplateFileStore &files() { return m_shop->session().templateFiles(); }
    db::TemplateFile file(const QString &name, FilePlace place = FilePlace::Attached) const
    {
        db::TemplateFile file;
        file.templateId = m_text;
        file.name = name;
        file.mediaType = place == FilePlace::InText ? u"image/png"_s : u"application/pdf"_s;
        file.place = place;
        return file;
    }
    db::TemplateFileId add(const db::TemplateFile &file, const QByteArray &bytes = "pdf")
    {
        return test::must(files().add(file, bytes, test::moment())).value;
    }
    QStringList names()
    {
        QStringList names;
        for (const db::TemplateFile &one : test::must(files().of(m_text)))
            names.append(one.name);
        return names;
    }

    std::unique_ptr<test::Shop> m_shop;
    db::TemplateId m_text;
};

void TestTemplateFiles::init()
{
    m_shop = std::make_unique<test::Shop>();
    m_text = m_shop->addTemplate(db::Audience::Existing, db::Channel::Email);
}

void TestTemplateFiles::readsBackWhatWasAdded()
{
    db::TemplateFile written = file(u"Bảng giá.pdf"_s);
    const QByteArray bytes("%PDF\0\r\n\xff", 8);
    const auto added = files().add(written, bytes, test::moment());
    MK_VERIFY_OK(added);
    QVERIFY(added->changes.templates);
    written.id = added->value;
    written.size = bytes.size();
    QVERIFY(test::must(files().byId(written.id)) == written);
    QVERIFY(test::must(files().of(m_text)) == QList{written});
    QVERIFY(test::must(files().all()) == QList{written});
    QCOMPARE(test::must(files().bytesOf(written.id)), bytes);
}

void TestTemplateFiles::keepsEqualBytesOnce()
{
    add(file(u"a.pdf"_s), "same");
    add(file(u"b.pdf"_s), "same");
    add(file(u"c.pdf"_s), "other");
    QCOMPARE(m_shop->count(u"template_file"_s), 3);
    QCOMPARE(m_shop->count(u"attached_file"_s), 2);
}

void TestTemplateFiles::listsThePicturesFirst()
{
    add(file(u"a.pdf"_s));
    add(file(u"z.png"_s, FilePlace::InText));
    add(file(u"b.pdf"_s));
    QCOMPARE(names(), (QStringList{u"z.png"_s, u"a.pdf"_s, u"b.pdf"_s}));
}

void TestTemplateFiles::tellsATemplateItsPictures()
{
    const auto &templates = m_shop->session().templates();
    QCOMPARE(test::must(templates.byId(m_text)).pictures, QStringList());
    add(file(u"a.pdf"_s));
    const auto picture = add(file(u"Hoa \"mai\".png"_s, FilePlace::InText));
    QCOMPARE(test::must(templates.byId(m_text)).pictures, QStringList{u"Hoa \"mai\".png"_s});
    QCOMPARE(test::must(templates.all()).constFirst().pictures, QStringList{u"Hoa \"mai\".png"_s});
    MK_VERIFY_OK(files().remove(picture, test::moment()));
    QCOMPARE(test::must(templates.byId(m_text)).pictures, QStringList());
}

void TestTemplateFiles::refusesASecondOfTheName()
{
    add(file(u"a.pdf"_s));
    MK_COMPARE_ERROR(files().add(file(u"a.pdf"_s), "x", test::moment()), ErrorKind::Conflict);
    QCOMPARE(m_shop->count(u"attached_file"_s), 1);
    db::TemplateFile other = file(u"a.pdf"_s);
    other.templateId = m_shop->addTemplate(db::Audience::Existing, db::Channel::Email);
    add(other);
}

void TestTemplateFiles::refusesWhatIsEmptyOrTooLarge()
{
    MK_COMPARE_ERROR(files().add(file(u"a.pdf"_s), {}, test::moment()), ErrorKind::InvalidInput);
    const QByteArray large(db::TemplateFileStore::kMostBytes + 1, 'x');
    MK_COMPARE_ERROR(files().add(file(u"a.pdf"_s), large, test::moment()), ErrorKind::InvalidInput);
    MK_VERIFY_OK(files().add(file(u"a.pdf"_s), large.chopped(1), test::moment()));
}

void TestTemplateFiles::removesAndBringsBack()
{
    const auto id = add(file(u"a.pdf"_s));
    MK_VERIFY_OK(files().remove(id, test::moment()));
    QCOMPARE(names(), QStringList());
    QVERIFY(test::must(files().byId(id)).removed);
    MK_COMPARE_ERROR(files().remove(id, test::moment()), ErrorKind::NotFound);
    MK_VERIFY_OK(files().restore(id));
    QCOMPARE(names(), QStringList{u"a.pdf"_s});
    QCOMPARE(test::must(files().bytesOf(id)), QByteArray("pdf"));
    MK_COMPARE_ERROR(files().restore(id), ErrorKind::NotFound);
}

void TestTemplateFiles::bringsNothingBackBesideAnotherOfItsName()
{
    const auto id = add(file(u"a.pdf"_s));
    MK_VERIFY_OK(files().remove(id, test::moment()));
    add(file(u"a.pdf"_s), "newer");
    MK_COMPARE_ERROR(files().restore(id), ErrorKind::Conflict);
    QCOMPARE(names(), QStringList{u"a.pdf"_s});
}

void TestTemplateFiles::copiesWhatIsThere()
{
    add(file(u"a.pdf"_s), "a");
    add(file(u"z.png"_s, FilePlace::InText), "z");
    MK_VERIFY_OK(files().remove(add(file(u"gone.pdf"_s)), test::moment()));
    const db::TemplateId from = m_text;
    m_text = m_shop->addTemplate(db::Audience::Existing, db::Channel::Email);
    QVERIFY(test::must(files().copyAll(from, m_text, test::moment())).templates);
    QCOMPARE(names(), (QStringList{u"z.png"_s, u"a.pdf"_s}));
    QCOMPARE(test::must(files().bytesOf(test::must(files().of(m_text)).last().id)), "a"_ba);
    QCOMPARE(test::must(files().of(from)).size(), 2);
    QCOMPARE(m_shop->count(u"attached_file"_s), 3);
    MK_COMPARE_ERROR(files().copyAll(from, m_text, test::moment()), ErrorKind::Conflict);
}

void TestTemplateFiles::forgetsWhatWasRemovedLongAgo()
{
    const auto id = add(file(u"a.pdf"_s), "old");
    MK_VERIFY_OK(files().remove(id, test::moment()));
    const int days = db::TemplateFileStore::kDaysKept;
    MK_VERIFY_OK(files().add(file(u"b.pdf"_s), "b", test::moment(days)));
    QCOMPARE(m_shop->count(u"attached_file"_s), 2);
    MK_VERIFY_OK(files().add(file(u"c.pdf"_s), "c", test::moment(days + 1)));
    QCOMPARE(m_shop->count(u"attached_file"_s), 2); // b and c
    MK_COMPARE_ERROR(files().restore(id), ErrorKind::NotFound);
}

void TestTemplateFiles::neverChangesTheBytes()
{
    add(file(u"a.pdf"_s));
    MK_COMPARE_ERROR(m_shop->raw().execute(u"UPDATE attached_file SET bytes = x'00'"_s), ErrorKind::Conflict);
    MK_COMPARE_ERROR(m_shop->raw().execute(u"DELETE FROM attached_file"_s), ErrorKind::Conflict);
}

void TestTemplateFiles::saysNotFound()
{
    MK_COMPARE_ERROR(files().byId({77}), ErrorKind::NotFound);
    MK_COMPARE_ERROR(files().bytesOf({77}), ErrorKind::NotFound);
    MK_COMPARE_ERROR(files().remove({77}, test::moment()), ErrorKind::NotFound);
    db::TemplateFile stray = file(u"a.pdf"_s);
    stray.templateId = {77};
    MK_COMPARE_ERROR(files().add(stray, "x", test::moment()), ErrorKind::Conflict);
}

MK_TEST(TestTemplateFiles)
#include "tst_template_files.moc"
