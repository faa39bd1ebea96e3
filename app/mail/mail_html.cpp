#include "app/mail/mail_html.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

QString pictureElement(const NamedPicture &picture)
{
    return u"<img src=\"cid:%1\" alt=\"%2\" style=\"max-width:100%;height:auto\">"_s.arg(
        picture.contentId, picture.name.toHtmlEscaped());
}

/// Where the next picture stands at or behind `from`; nullptr: none does.
const NamedPicture *nextPicture(const QString &text, const QList<NamedPicture> &pictures, qsizetype from,
                                qsizetype &at)
{
    const NamedPicture *next = nullptr;
    for (const NamedPicture &picture : pictures) {
        const qsizetype found = text.indexOf(pictureMark(picture.name), from);
        if (found >= 0 && (!next || found < at)) {
            next = &picture;
            at = found;
        }
    }
    return next;
}

QString lineBreaks(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\n', "<br>\n"_L1);
}

} // namespace

QString pictureMark(const QString &name)
{
    return u'[' + name + u']';
}

QString htmlWithPictures(const QString &text, const QList<NamedPicture> &pictures)
{
    QString body;
    qsizetype from = 0;
    qsizetype at = 0;
    while (const NamedPicture *picture = nextPicture(text, pictures, from, at)) {
        body += lineBreaks(text.sliced(from, at - from)) + pictureElement(*picture);
        from = at + pictureMark(picture->name).size();
    }
    body += lineBreaks(text.sliced(from));
    for (const NamedPicture &picture : pictures) {
        if (!text.contains(pictureMark(picture.name)))
            body += u"<br>\n"_s + pictureElement(picture);
    }
    return u"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head>\n<body>\n%1\n</body></html>\n"_s
        .replace("%1"_L1, body);
}

} // namespace app
