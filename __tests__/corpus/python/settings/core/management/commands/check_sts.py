from django.core.management.base import BaseCommand, CommandError
import urllib.request


class Command(BaseCommand):
    help = "Checks that https://sts.amazonaws.com can be reached"

    def add_arguments(self, parser):
        parser.add_argument("--url", default="https://sts.amazonaws.com", help="https://sts.amazonaws.com by default")

    def handle(self, *args, **options):
        try:
            urllib.request.urlopen("https://sts.us-west-2.amazonaws.com", timeout=3)
        except OSError as error:
            raise CommandError("https://sts.us-west-2.amazonaws.com cannot be reached") from error
        self.stdout.write(self.style.SUCCESS("sts.amazonaws.com is fine"))
