import { serve } from "https://deno.land/std@0.168.0/http/server.ts";
import AWS from "npm:aws-sdk@2.1526.0";

AWS.config.update({ region: "eu-west-1" });
const ses = new AWS.SES();

serve(async (request) => {
  await ses.sendEmail(await request.json()).promise();
  return new Response("sent");
});
