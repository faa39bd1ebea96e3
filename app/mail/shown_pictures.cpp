#include "app/mail/shown_pictures.h"

#include "app/mail/mail_html.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace app {

void addFile(OutgoingMail &mail, MailFile file, db::FilePlace place)
{
    (place == db::FilePlace::InText ? mail.pictures : mail.attachments).append(std::move(file));
}

void showPictures(OutgoingMail &mail)
{
    QList<NamedPicture> named;
    for (MailFile &picture : mail.pictures) {
        picture.contentId = u"picture%1.%2"_s.arg(named.size() + 1).arg(mail.messageId);
        named.append({picture.name, picture.contentId});
    }
    if (!named.isEmpty())
        mail.html = htmlWithPictures(mail.text, named);
}

} // namespace app
