#include "app/platform/xdg_autostart.h"

#include "app/platform/desktop_entry.h"
#include "app/platform/user_files.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

const QString kGnomeEnabled = u"X-GNOME-Autostart-enabled"_s;

bool saysSo(const std::optional<QString> &value, QLatin1StringView word)
{
    return value && value->compare(word, Qt::CaseInsensitive) == 0;
}

} // namespace

XdgAutostart::XdgAutostart(ProgramCall call, const QString &configFolder)
    : m_call(std::move(call)), m_file(u"%1/autostart/%2.desktop"_s.arg(
                                   configFolder, nameForShop(u"io.github.menkhach.menkhach"_s, m_call.shop)))
{}

db::Result<LoginStanding> XdgAutostart::standing() const
{
    MK_TRY(const auto content, contentOf(m_file));
    const QString text = QString::fromUtf8(content);
    const auto exec = valueIn(text, u"Exec"_s);
    const bool isOff =
        saysSo(valueIn(text, u"Hidden"_s), "true"_L1) || saysSo(valueIn(text, kGnomeEnabled), "false"_L1);
    if (isOff)
        return LoginStanding::SwitchedOff;
    if (!exec)
        return LoginStanding::Off;
    return *exec == ownExec() ? LoginStanding::On : LoginStanding::Otherwise;
}

db::Result<QString> XdgAutostart::foreignStart() const
{
    MK_TRY(const auto content, contentOf(m_file));
    const QString exec = valueIn(QString::fromUtf8(content), u"Exec"_s).value_or(QString());
    return exec == ownExec() ? QString() : exec;
}

QString XdgAutostart::ownExec() const
{
    return execValue(m_call.program, m_call.arguments);
}

db::Result<void> XdgAutostart::switchOn()
{
    return writeWhole(m_file, entry().toUtf8());
}

db::Result<void> XdgAutostart::switchOff()
{
    return removeFile(m_file);
}

// A desktop passes over a file whose TryExec is not there, as when the program was removed.
QString XdgAutostart::entry() const
{
    const QStringList lines{u"[Desktop Entry]"_s,
                            u"Type=Application"_s,
                            u"Version=1.0"_s,
                            u"Name=Mến Khách"_s,
                            u"Comment=Greet customers on the right day, in the right words"_s,
                            u"Comment[vi]=Chúc khách đúng ngày, đúng lời, không sót ai"_s,
                            u"Exec="_s + ownExec(),
                            u"TryExec="_s + entryValue(m_call.program),
                            u"Icon=menkhach"_s,
                            u"Terminal=false"_s,
                            kGnomeEnabled + u"=true"_s};
    return lines.join(u'\n') + u'\n';
}

} // namespace app
