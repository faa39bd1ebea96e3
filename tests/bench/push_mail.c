/* push_mail PORT MESSAGES CONNECTIONS <MAIL: sends the same prepared mail again and again to a server of this computer, over
   so many connections at once, and does nothing else: what the server can take. Prints messages a second. */
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static void fail(const char *what)
{
    perror(what);
    exit(1);
}

/* The mail with dots doubled at the beginning of lines, and the dot that ends it. */
static char *prepared(size_t *length)
{
    size_t size = 0, room = 1 << 20;
    char *mail = malloc(room);
    int byte, before = '\n';
    while (mail && (byte = getchar()) != EOF) {
        if (size + 16 > room)
            fail("a mail of less than a megabyte is expected");
        if (byte == '.' && before == '\n')
            mail[size++] = '.';
        mail[size++] = (char)byte;
        before = byte;
    }
    if (!mail)
        fail("memory");
    memcpy(mail + size, before == '\n' ? ".\r\n" : "\r\n.\r\n", before == '\n' ? 3 : 5);
    *length = size + (before == '\n' ? 3 : 5);
    return mail;
}

/* Reads an answer to its last line ("250 ", not "250-"); ends the program on any other code. */
static void expect(int link, const char *code)
{
    char answer[4096];
    size_t size = 0;
    for (;;) {
        const ssize_t got = read(link, answer + size, sizeof answer - 1 - size);
        if (got <= 0)
            fail("the server hung up");
        size += (size_t)got;
        answer[size] = 0;
        if (size < 5 || answer[size - 1] != '\n')
            continue;
        char *line = answer + size - 1;
        while (line > answer && line[-1] != '\n')
            --line;
        if (line[3] == '-')
            continue;
        if (strncmp(line, code, 3) != 0) {
            fprintf(stderr, "%s", line);
            exit(1);
        }
        return;
    }
}

static void say(int link, const char *bytes, size_t length, const char *code)
{
    while (length > 0) {
        const ssize_t put = write(link, bytes, length);
        if (put <= 0)
            fail("write");
        bytes += put;
        length -= (size_t)put;
    }
    expect(link, code);
}

static void tell(int link, const char *line, const char *code)
{
    say(link, line, strlen(line), code);
}

static void push(int port, long messages, const char *mail, size_t length)
{
    const int link = socket(AF_INET, SOCK_STREAM, 0);
    const int one = 1;
    struct sockaddr_in server;
    memset(&server, 0, sizeof server);
    server.sin_family = AF_INET;
    server.sin_port = htons((unsigned short)port);
    server.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (link < 0 || connect(link, (struct sockaddr *)&server, sizeof server) != 0)
        fail("connect");
    setsockopt(link, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    expect(link, "220");
    tell(link, "EHLO push.example\r\n", "250");
    for (long i = 0; i < messages; ++i) {
        tell(link, "MAIL FROM:<hoa@shop.example>\r\n", "250");
        tell(link, "RCPT TO:<lan@example.vn>\r\n", "250");
        tell(link, "DATA\r\n", "354");
        say(link, mail, length, "250");
    }
    tell(link, "QUIT\r\n", "221");
    close(link);
}

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

int main(int argc, char **argv)
{
    if (argc != 4) {
        fprintf(stderr, "usage: push_mail PORT MESSAGES CONNECTIONS <MAIL\n");
        return 2;
    }
    const long messages = atol(argv[2]), connections = atol(argv[3]);
    size_t length = 0;
    char *mail = prepared(&length);
    const double begun = now();
    for (long i = 0; i < connections; ++i) {
        const pid_t child = fork();
        if (child < 0)
            fail("fork");
        if (child == 0) {
            push(atoi(argv[1]), messages / connections, mail, length);
            _exit(0);
        }
    }
    int failed = 0, status = 0;
    while (wait(&status) > 0)
        failed |= status;
    free(mail);
    if (failed)
        return 1;
    printf("%.0f\n", (double)(messages / connections * connections) / (now() - begun));
    return 0;
}
