#include "app/cli/documents.h"
#include "app/cli/template_argument.h"
#include "app/cli/text_table.h"
#include "app/core/nfc.h"
#include "app/messages/message_check.h"
#include "app/messages/template_commands.h"
#include "app/messages/template_library.h"
#include "db/greetings/greeting_store.h"
#include "db/messages/template_file_store.h"
#include "db/messages/template_store.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

Outcome runList(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto audience, readWord<db::Audience>(arguments, u"audience"_s));
    const auto language = arguments.value(u"language"_s);
    if (language && *language != "vi"_L1 && *language != "en"_L1)
        return notOneOf(u"--language"_s, *language, {u"vi"_s, u"en"_s});
    MK_TRY(const auto session, context.session(DbUse::Look));
    MK_TRY(auto all, context.tried(session->templates().all()));
    const auto occasion = arguments.value(u"occasion"_s);
    all.removeIf([&](const db::Template &text) {
        return (text.archived && !arguments.has(u"all"_s)) || (audience && *audience != text.audience) ||
               (language && *language != text.language) || (occasion && *occasion != text.occasionKey);
    });
    TextTable table(
        {u"ID"_s, u"KEY"_s, u"AUDIENCE"_s, u"CHANNEL"_s, u"PURPOSE"_s, u"LANGUAGE"_s, u"TITLE"_s});
    for (const db::Template &text : all) {
        table.add({QString::number(text.id.value), text.key, db::keyOf(text.audience),
                   db::keyOf(text.channel), db::keyOf(text.purpose), text.language,
                   text.archived ? text.title + u" (archived)"_s : text.title});
    }
    return context.answer({{u"templates"_s, documentsOf(all)}},
                          all.isEmpty() ? u"No template is like that."_s : table.text());
}

Outcome runShow(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto session, context.session(DbUse::Look));
    MK_TRY(const auto text, chosenTemplate(context, *session, arguments.word(0)));
    MK_TRY(const auto files, context.tried(session->templateFiles().of(text.id)));
    if (context.json()) {
        QJsonObject document = documentOf(text);
        document.insert(u"files"_s, documentsOf(files));
        context.print({{u"template"_s, document}});
        return {};
    }
    QTextStream &out = context.out();
    out << text.title << " (" << text.id.value << (text.archived ? ", archived)\n" : ")\n");
    if (!text.key.isEmpty())
        out << "  key       " << text.key << '\n';
    out << "  audience  " << db::keyOf(text.audience) << "\n  channel   " << db::keyOf(text.channel)
        << "\n  purpose   " << db::keyOf(text.purpose) << "\n  to        "
        << (text.recipient == db::CustomerKind::Company ? "companies\n" : "people\n");
    if (!text.occasionKey.isEmpty())
        out << "  occasion  " << text.occasionKey << '\n';
    out << "  language  " << text.language << "\n  version   " << text.version << '\n';
    for (const db::TemplateFile &file : files)
        out << "  file      " << file.name << " (" << file.mediaType << ", " << file.size << " bytes"
            << (file.place == db::FilePlace::InText ? ", in the text)\n" : ")\n");
    out << '\n';
    if (!text.subject.isEmpty())
        out << "Subject: " << text.subject << "\n\n";
    out << text.body << '\n';
    return {};
}

/// Is this one of the shop's occasions? Those that sound like it are named when not.
Outcome checkOccasion(const CliContext &context, db::Session &session, const QString &key)
{
    MK_TRY(const auto occasions, context.tried(session.greetings().occasions()));
    QStringList keys;
    for (const db::Occasion &occasion : occasions)
        keys.append(occasion.key);
    if (key.isEmpty() || keys.contains(key))
        return {};
    const QString near = nearestOf(key, keys);
    return workFailed(u"there is no occasion \"%1\"; %2"_s.arg(
        key, near.isEmpty() ? u"\"menkhach-cli occasions\" lists them"_s : u"did you mean %1?"_s.arg(near)));
}

Outcome runAdd(CliContext &context, const Arguments &arguments)
{
    MK_TRY(auto text, describedTemplate(arguments));
    if (arguments.has(u"body"_s) == arguments.has(u"file"_s))
        return wrongCall(u"give the text by one of --body TEXT and --file FILE"_s);
    MK_TRY(const auto body, arguments.has(u"file"_s) ? readTextFile(context, *arguments.value(u"file"_s))
                                                     : Read<QString>(*arguments.value(u"body"_s)));
    text.body = nfc(body);
    text.title = nfc(arguments.value(u"title"_s)->trimmed());
    if (text.title.isEmpty())
        return wrongCall(u"--title must not be empty"_s);
    const QList<Finding> findings = checkTemplate(text);
    QTextStream err(context.streams().err);
    writeFindings(err, u"text"_s, findings);
    err.flush();
    if (hasErrors(findings))
        return workFailed(u"the text has errors and was not stored"_s);
    MK_TRY(const auto session, context.session(DbUse::Begin));
    MK_CHECK(checkOccasion(context, *session, text.occasionKey));
    MK_TRY(const auto added, context.tried(*session, SaveTemplate{text, {}}));
    const qint64 id = added.value.id.value;
    return context.answer({{u"id"_s, id}, {u"findings"_s, documentsOf(findings)}},
                          u"Stored as template %1"_s.arg(id));
}

/// Texts to check, each with the name it is reported under.
struct ToCheck
{
    QString where;
    db::Template text;
    QString file; ///< empty: a stored template
};

Read<QList<ToCheck>> storedToCheck(CliContext &context, const QString &which)
{
    MK_TRY(const auto session, context.session(DbUse::Look));
    QList<ToCheck> list;
    const auto add = [&list](const db::Template &text) {
        list.append({text.key.isEmpty() ? u"template %1"_s.arg(text.id.value) : text.key, text, {}});
    };
    if (!which.isEmpty()) {
        MK_TRY(const auto text, chosenTemplate(context, *session, which));
        add(text);
        return list;
    }
    MK_TRY(const auto all, context.tried(session->templates().all()));
    for (const db::Template &text : all) {
        if (!text.archived)
            add(text);
    }
    return list;
}

Read<QList<ToCheck>> whatToCheck(CliContext &context, const Arguments &arguments)
{
    const QString word = arguments.word(0);
    const bool all = arguments.has(u"all"_s);
    if (int{all} + int{arguments.has(u"file"_s)} + int{!word.isEmpty()} != 1)
        return wrongCall(u"name one template or file, or say --all"_s);
    bool isNumber = false;
    static_cast<void>(word.toLongLong(&isNumber));
    const QString file = arguments.value(u"file"_s).value_or(
        !isNumber && (word == "-"_L1 || QFileInfo(word).isFile()) ? word : QString());
    if (file.isEmpty()) {
        for (const Option &option : describingOptions()) {
            if (arguments.has(option.name))
                return wrongCall(
                    u"--%1 describes the text of a file; a stored template has its own"_s.arg(option.name));
        }
        return storedToCheck(context, word);
    }
    MK_TRY(auto text, describedTemplate(arguments));
    MK_TRY(const auto body, readTextFile(context, file));
    text.body = body;
    return QList<ToCheck>{{file, text, file}};
}

Outcome runCheck(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto list, whatToCheck(context, arguments));
    QJsonArray documents;
    qsizetype errors = 0;
    qsizetype warnings = 0;
    for (const ToCheck &one : list) {
        const QList<Finding> findings = checkTemplate(one.text);
        const auto wrong = std::count_if(findings.begin(), findings.end(), [](const Finding &finding) {
            return finding.severity == Severity::Error;
        });
        errors += wrong;
        warnings += findings.size() - wrong;
        if (!context.json()) {
            writeFindings(context.out(), one.where, findings);
            continue;
        }
        for (const Finding &finding : findings) {
            QJsonObject document = documentOf(finding);
            if (one.file.isEmpty())
                document.insert(u"template"_s, one.text.id.value);
            else
                document.insert(u"file"_s, one.file);
            documents.append(document);
        }
    }
    if (context.json())
        context.print({{u"findings"_s, documents}});
    else if (errors == 0)
        context.out() << list.size() << (list.size() == 1 ? " text" : " texts") << " checked: no errors, "
                      << warnings << (warnings == 1 ? " warning\n" : " warnings\n");
    return errors == 0 ? Outcome()
                       : workFailed(u"%1 %2 found"_s.arg(errors).arg(errors == 1 ? u"error"_s : u"errors"_s));
}

template <bool archived> Outcome setArchived(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto session, context.session(DbUse::Begin));
    MK_TRY(const auto text, chosenTemplate(context, *session, arguments.word(0)));
    MK_TRY(const auto library, context.tried(loadTemplates(*session)));
    const auto rules = library.rulesWith(text.id);
    MK_CHECK(archived ? context.tried(*session, ArchiveTemplate{text.id})
                      : context.tried(*session, RestoreTemplate{text.id}));
    if (archived && !rules.isEmpty() && !context.json())
        context.say(
            u"it is still used by %1 %2"_s.arg(rules.size()).arg(rules.size() == 1 ? u"rule"_s : u"rules"_s));
    return context.answer({{u"id"_s, text.id.value}, {u"archived"_s, archived}, {u"rules"_s, rules.size()}},
                          (archived ? u"Archived "_s : u"Restored "_s) + text.title);
}

} // namespace

QList<CliCommand> templateCommands()
{
    const Positional stored{u"TEMPLATE"_s, u"its number or its key, as the list shows them"_s};
    QList<Option> described = describingOptions();
    QList<Option> adding = described;
    adding[0].required = true;
    adding[1].required = true;
    adding += {{u"title"_s, u"T"_s, u"what it is called in lists"_s, true},
               {u"body"_s, u"TEXT"_s, u"the text"_s},
               {u"file"_s, u"FILE"_s, u"the file with the text; \"-\" is standard input"_s}};
    described += {{u"file"_s, u"FILE"_s, u"check the text of this file; \"-\" is standard input"_s},
                  {u"all"_s, {}, u"check every template of the shop"_s}};
    return {
        {u"template list"_s,
         u"Lists the templates."_s,
         &runList,
         {},
         {{u"audience"_s, u"A"_s, u"only those for prospect or existing"_s},
          {u"occasion"_s, u"KEY"_s, u"only those for this occasion"_s},
          {u"language"_s, u"L"_s, u"only those in vi or en"_s},
          {u"all"_s, {}, u"the archived ones too"_s}}},
        {u"template show"_s, u"Shows a template."_s, &runShow, {stored}},
        {u"template add"_s,
         u"Stores a new template once its text has no errors."_s,
         &runAdd,
         {},
         adding,
         u"A field is written {{given_name}}, or {{given_name|quý khách}} with what stands in for a missing "
         "value."_s},
        {u"template check"_s,
         u"Prints every finding in a template, or in a text file, with its line and column."_s,
         &runCheck,
         {{u"TEMPLATE"_s, u"its number or its key, or a file"_s, Positional::Count::Optional}},
         described,
         u"A file is checked as a text for existing customers by Zalo unless told otherwise. The exit code "
         "is 1 when there are errors; warnings alone are no failure."_s},
        {u"template archive"_s,
         u"Puts a template away; nothing of it is lost."_s,
         &setArchived<true>,
         {stored},
         {},
         u"Rules that use it are counted in the answer."_s},
        {u"template restore"_s, u"Brings an archived template back."_s, &setArchived<false>, {stored}}};
}

} // namespace app
