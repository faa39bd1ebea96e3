#include "app/mail/attached_file.h"

#include "app/exchange/zip_contents.h"
#include "app/mail/mail_parameters.h"
#include "app/mail/mail_size.h"
#include "app/mail/picture_metadata.h"

#include <QMimeDatabase>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qsizetype kLongestFileName = 120;
/// They mean something in a template, in its text, or to Windows.
constexpr QStringView kNotInFileName = u"{}[]|<>:\"?*";

/// What Gmail refuses by the name: https://support.google.com/mail/answer/6590
constexpr std::array<QStringView, 55> kProgramSuffixes{
    u"ade", u"adp",  u"apk",  u"appx",    u"appxbundle", u"bat",     u"cab", u"chm", u"cmd", u"com",
    u"cpl", u"dll",  u"dmg",  u"ex",      u"ex_",        u"exe",     u"hta", u"img", u"ins", u"iso",
    u"isp", u"jar",  u"jnlp", u"js",      u"jse",        u"lib",     u"lnk", u"mde", u"mjs", u"msc",
    u"msi", u"msix", u"msp",  u"mst",     u"msixbundle", u"diagcab", u"nsh", u"pif", u"ps1", u"scr",
    u"sct", u"shb",  u"sys",  u"vb",      u"vbe",        u"vbs",     u"vhd", u"vxd", u"wsc", u"wsf",
    u"wsh", u"xll",  u"sh",   u"diagcfg", u"diagpkg"};
/// Programs by their content, whatever they are called; also by what they inherit.
constexpr std::array<QStringView, 6> kProgramTypes{
    u"application/x-msdownload",  u"application/x-ms-dos-executable",
    u"application/x-executable",  u"application/x-sharedlib",
    u"application/x-shellscript", u"application/vnd.microsoft.portable-executable"};

// In the order of FileRefusal.
constexpr std::array kRefusalTexts{
    "the file is empty",
    "a mail with this file is too large for any provider",
    "this is a program, which the large providers refuse; send a link to it",
    "a picture in the text is a JPEG, PNG or GIF file",
    "the picture is damaged",
    "from such a picture the place where it was taken cannot be removed; save it as JPEG or PNG",
    "there is a program in this archive, which the large providers refuse; pack it without that, or send a "
    "link to it",
    "this archive cannot be looked into: it has a password, which the large providers refuse, or is damaged; "
    "pack it again without one, or send a link to it"};
static_assert(kRefusalTexts.size() == std::size_t(FileRefusal::ClosedArchive) + 1);

/// Windows leaves them out: "a.exe." is a program.
QString withoutLastDots(QString name)
{
    while (name.endsWith(u'.') || name.endsWith(u' '))
        name.chop(1);
    return name;
}

QString fileNameFor(const QString &name)
{
    QString bare = bareFileName(name.normalized(QString::NormalizationForm_C));
    for (QChar &c : bare) {
        if (kNotInFileName.contains(c) || c.category() == QChar::Other_Format || c.isNonCharacter())
            c = u'-';
    }
    bare = withoutLastDots(bare);
    if (bare.size() > kLongestFileName) {
        const qsizetype dot = bare.lastIndexOf(u'.');
        const QString end = dot > 0 && bare.size() - dot <= 10 ? bare.sliced(dot) : QString();
        bare = bare.first(kLongestFileName - end.size()).trimmed() + end;
    }
    return bare.isEmpty() ? u"file"_s : bare;
}

/// What a file is by its content; the name tells apart what looks alike, such as the many kinds of text.
QMimeType typeOfFile(const QString &name, const QByteArray &content)
{
    const QMimeDatabase types;
    const QMimeType byContent = types.mimeTypeForData(content);
    const QMimeType byName = types.mimeTypeForFile(name, QMimeDatabase::MatchExtension);
    return byContent.isDefault() || byName.inherits(byContent.name()) ? byName : byContent;
}

bool isNameOfProgram(const QString &name)
{
    const QString suffix = name.section(u'.', -1).trimmed().toLower();
    return name.contains(u'.') && std::ranges::find(kProgramSuffixes, suffix) != kProgramSuffixes.end();
}

bool isProgram(const QString &name, const QMimeType &type)
{
    if (isNameOfProgram(name))
        return true;
    return std::ranges::any_of(kProgramTypes,
                               [&](QStringView program) { return type.inherits(program.toString()); });
}

/// Why an archive cannot go for what is in it. Documents that are archives, as DOCX are, are looked into,
/// too; archives within are not.
std::optional<FileRefusal> refusalOfContents(const QMimeType &type, const QByteArray &content)
{
    const bool isZip = content.startsWith("PK\x03\x04") || content.startsWith("PK\x05\x06");
    if (!isZip && !type.inherits(u"application/zip"_s))
        return std::nullopt;
    const auto contents = zipContents(content);
    if (!contents)
        return isZip ? std::optional(FileRefusal::ClosedArchive) : std::nullopt; // only its name is one
    const bool holdsProgram = std::ranges::any_of(contents->names, [](QString path) {
        return isNameOfProgram(withoutLastDots(path.replace(u'\\', u'/').section(u'/', -1)));
    });
    if (holdsProgram)
        return FileRefusal::ProgramInside;
    return contents->isLocked ? std::optional(FileRefusal::ClosedArchive) : std::nullopt;
}

bool isPictureType(const QByteArray &type)
{
    return type.startsWith("image/") && type != "image/svg+xml";
}

/// A mail within a mail is not written in base64.
QByteArray mediaTypeFor(const QMimeType &type)
{
    const QByteArray name = type.name().toLatin1();
    const bool plain = !name.startsWith("message/") && !name.startsWith("multipart/") && name.contains('/');
    return plain ? name : "application/octet-stream"_ba;
}

} // namespace

QString textOf(FileRefusal refusal)
{
    return QString::fromLatin1(kRefusalTexts.at(static_cast<std::size_t>(refusal)));
}

tl::expected<MailFile, FileRefusal> attachedFile(const QString &name, const QByteArray &content,
                                                 db::FilePlace place)
{
    if (content.isEmpty())
        return tl::unexpected(FileRefusal::Empty);
    if (content.size() > kUsualMailLimit) // perhaps only its beginning was read
        return tl::unexpected(FileRefusal::TooLarge);
    const QMimeType type = typeOfFile(name, content);
    MailFile file{fileNameFor(name), mediaTypeFor(type), content, {}};
    if (isProgram(file.name, type))
        return tl::unexpected(FileRefusal::Program);
    if (const auto refusal = refusalOfContents(type, content))
        return tl::unexpected(*refusal);
    const bool isInText = place == db::FilePlace::InText;
    if (isInText && (!hasKnownMetadata(file.mediaType) || file.mediaType == "image/webp"))
        return tl::unexpected(FileRefusal::NotForText);
    if (hasKnownMetadata(file.mediaType)) {
        const auto clean = withoutMetadata(content, file.mediaType);
        if (!clean)
            return tl::unexpected(FileRefusal::DamagedPicture);
        file.content = *clean;
    } else if (isPictureType(file.mediaType)) {
        return tl::unexpected(FileRefusal::TellsThePlace);
    }
    if (mailSizeWith({file.content.size()}) > kUsualMailLimit)
        return tl::unexpected(FileRefusal::TooLarge);
    return file;
}

bool mayHoldActiveContent(const QString &mediaType)
{
    static constexpr std::array<QStringView, 3> kActive{u"image/svg+xml", u"text/html",
                                                        u"application/xhtml+xml"};
    return std::ranges::find(kActive, QStringView(mediaType)) != kActive.end();
}

QString freeFileName(const QString &name, const QStringList &taken)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString stem = dot > 0 ? name.first(dot) : name;
    QString free = name;
    for (int number = 2; taken.contains(free); ++number)
        free = u"%1 (%2)%3"_s.arg(stem, QString::number(number), name.sliced(stem.size()));
    return free;
}

} // namespace app
