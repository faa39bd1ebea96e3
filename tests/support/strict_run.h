#pragma once

class QObject;

namespace test {

/// QTest::qExec, but each warning that comes while the unit runs fails the test function it comes in, from
/// whatever thread, unless QTest::ignoreMessage expects it. QTest::failOnWarning alone holds for one function
/// only.
int strictRun(QObject *unit, int argc, char **argv);

/// For what comes before and after: warnings are printed and counted.
void countWarnings();
int countedWarnings();

} // namespace test
